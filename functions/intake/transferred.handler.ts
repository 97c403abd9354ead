import { registerTransferred } from '../contracts/operations/intake/transferred.ts';
import { route, senderOf } from '../runtime/answer-request.ts';
import { ticketReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { makeJoinable } from './join-ticket.ts';
import { makeRegister } from './register.ts';
import { makeTakeIn } from './take-in.ts';
import { transferredDraft } from './transferred-draft.ts';

const ports = intakePorts();
const register = makeRegister({ ...ports, joinable: makeJoinable(ticketReader()) });
const takeIn = makeTakeIn({ ...ports, draft: transferredDraft, register });

export const handler = httpHandler(
  route(registerTransferred, (request) => takeIn(request.body, senderOf(request))),
);
