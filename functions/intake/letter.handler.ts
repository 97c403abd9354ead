import { registerLetter } from '../contracts/operations/intake/letter.ts';
import { route, senderOf } from '../runtime/answer-request.ts';
import { objectStore } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { makeLetterDraft } from './letter-draft.ts';
import { makeRegister } from './register.ts';
import { makeTakeIn } from './take-in.ts';

const ports = intakePorts();
const takeIn = makeTakeIn({
  ...ports,
  draft: makeLetterDraft({ scans: objectStore(env('LETTER_BUCKET')) }),
  register: makeRegister(ports),
});

export const handler = httpHandler(
  route(registerLetter, (request) => takeIn(request.body, senderOf(request))),
);
