import { registerWalkIn } from '../contracts/operations/intake/walk-in.ts';
import { route, senderOf } from '../runtime/answer-request.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { makeRegister } from './register.ts';
import { makeTakeIn } from './take-in.ts';
import { walkInDraft } from './walk-in-draft.ts';

const ports = intakePorts();
const takeIn = makeTakeIn({ ...ports, draft: walkInDraft, register: makeRegister(ports) });

export const handler = httpHandler(
  route(registerWalkIn, (request) => takeIn(request.body, senderOf(request))),
);
