import { registerPhoneCall } from '../contracts/operations/intake/phone.ts';
import { route, senderOf } from '../runtime/answer-request.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { phoneDraft } from './phone-draft.ts';
import { makeRegister } from './register.ts';
import { makeTakeIn } from './take-in.ts';

const ports = intakePorts();
const takeIn = makeTakeIn({ ...ports, draft: phoneDraft, register: makeRegister(ports) });

export const handler = httpHandler(
  route(registerPhoneCall, (request) => takeIn(request.body, senderOf(request))),
);
