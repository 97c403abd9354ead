import { makeReportMessage } from '../changing/report-message.ts';
import { registerMail } from '../contracts/operations/intake/email.ts';
import { route, senderOf } from '../runtime/answer-request.ts';
import { objectStore, setAsideReader } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { mailPorts } from '../runtime/mail-deps.ts';
import { countSetAside } from '../runtime/metrics.ts';
import { settings } from '../runtime/settings.ts';
import { makeEnoughReceipts } from './enough-receipts.ts';
import { makeMailDraft } from './mail-draft.ts';
import { makeRegister } from './register.ts';
import { makeSetAside } from './set-aside/set-aside.ts';
import { makeTakeInBounce } from './take-in-bounce.ts';
import { makeTakeInMail } from './take-in-mail.ts';
import { makeJoinOrRegister } from './take-up-mail.ts';

const ports = mailPorts();
const mails = objectStore(env('MAIL_BUCKET'));
const takeIn = makeTakeInMail({
  ...ports,
  draft: makeMailDraft({ mails, ownDomains: settings.branch.mailDomains }),
  register: makeJoinOrRegister({
    ...ports,
    register: makeRegister({ ...ports, enoughReceipts: makeEnoughReceipts(ports) }),
  }),
  takeInBounce: makeTakeInBounce(makeReportMessage(ports)),
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
