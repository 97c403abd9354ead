import * as z from 'zod';
import { makeReportMessage } from '../changing/report-message.ts';
import { GivenInstant } from '../contracts/time.ts';
import { objectStore, queueTo, setAsideReader } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { mailPorts } from '../runtime/mail-deps.ts';
import { countRefusedEvent, countSetAside } from '../runtime/metrics.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { settings } from '../runtime/settings.ts';
import { makeEnoughReceipts } from './enough-receipts.ts';
import { makeMailDraft } from './mail-draft.ts';
import { makeRegister } from './register.ts';
import { makeSetAside } from './set-aside/set-aside.ts';
import { makeTakeInBounce } from './take-in-bounce.ts';
import { makeTakeInObject } from './take-in-object.ts';
import { makeJoinOrRegister } from './take-up-mail.ts';
import { makeRefuseUnreadable } from './unreadable-message.ts';

/** A new object in the mail bucket, as S3 tells it over EventBridge. */
const ObjectCreated = z.object({
  id: z.string(),
  time: GivenInstant,
  detail: z.object({ object: z.object({ key: z.string() }) }),
});

const mails = objectStore(env('MAIL_BUCKET'));
const ports = mailPorts();
const refusals = {
  setAside: makeSetAside({
    ...ports,
    objects: mails,
    setAsides: setAsideReader(),
    count: countSetAside,
  }),
  deadLetters: queueTo(env('REFUSED_QUEUE_URL')),
  count: countRefusedEvent,
};
const takeIn = makeTakeInObject({
  mails,
  draft: makeMailDraft({ mails, ownDomains: settings.branch.mailDomains }),
  register: makeJoinOrRegister({
    ...ports,
    register: makeRegister({ ...ports, enoughReceipts: makeEnoughReceipts(ports) }),
  }),
  takeInBounce: makeTakeInBounce(makeReportMessage(ports)),
  ...refusals,
});

export const handler = queueHandler({
  schema: ObjectCreated,
  run: ({ id, time, detail }) =>
    takeIn({ key: detail.object.key, receivedAt: time, correlationId: id }),
  unreadable: makeRefuseUnreadable({
    ...refusals,
    of: { from: 'mail', by: { kind: 'system', part: 'mail' } },
  }),
});
