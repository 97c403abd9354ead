import { registerMail } from '../contracts/operations/intake/email.ts';
import { route, senderOf } from '../runtime/answer-request.ts';
import { objectStore, setAsideReader } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { countSetAside } from '../runtime/metrics.ts';
import { settings } from '../runtime/settings.ts';
import { makeMailDraft } from './mail-draft.ts';
import { makeRegister } from './register.ts';
import { makeSetAside } from './set-aside/set-aside.ts';
import { makeTakeInMail } from './take-in-mail.ts';

const ports = intakePorts();
const mails = objectStore(env('MAIL_BUCKET'));
const takeIn = makeTakeInMail({
  ...ports,
  draft: makeMailDraft({ mails, ownDomains: settings.branch.mailDomains }),
  register: makeRegister(ports),
  setAside: makeSetAside({
    ...ports,
    objects: mails,
    setAsides: setAsideReader(),
    count: countSetAside,
  }),
});

export const handler = httpHandler(
  route(registerMail, ({ body, ...request }) => takeIn(body, senderOf(request))),
);
