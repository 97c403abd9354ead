import { dismissSetAside, registerSetAside } from '../contracts/operations/intake/set-aside.ts';
import { route, senderOf } from '../runtime/answer-request.ts';
import { objectStore, setAsideReader } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { settings } from '../runtime/settings.ts';
import { makeDraftAsComplaint } from './mail-draft.ts';
import { makeDismiss } from './set-aside/dismiss.ts';
import { makeRegisterSetAside } from './set-aside/register-set-aside.ts';

const mails = objectStore(env('MAIL_BUCKET'));
const ports = { ...intakePorts(), setAsides: setAsideReader() };
const register = makeRegisterSetAside({
  ...ports,
  objects: mails,
  draftAsComplaint: makeDraftAsComplaint({ mails, ownDomains: settings.branch.mailDomains }),
});
const dismiss = makeDismiss(ports);

export const handler = httpHandler(
  route(registerSetAside, (request) => register(request.params.id, senderOf(request))),
  route(dismissSetAside, ({ params, body, ...asked }) => dismiss(params.id, body.reason, asked)),
);
