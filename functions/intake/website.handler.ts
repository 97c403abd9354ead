import { registerWebsiteForm } from '../contracts/operations/intake/website.ts';
import { route, senderOf } from '../runtime/answer-request.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { makeRegister } from './register.ts';
import { makeTakeIn } from './take-in.ts';
import { websiteDraft } from './website-draft.ts';

const ports = intakePorts();
const takeIn = makeTakeIn({ ...ports, draft: websiteDraft, register: makeRegister(ports) });

export const handler = httpHandler(
  route(registerWebsiteForm, (request) => takeIn(request.body, senderOf(request))),
);
