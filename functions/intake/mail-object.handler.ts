import * as z from 'zod';
import { GivenInstant } from '../contracts/time.ts';
import { deadLetters, objectStore } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { logger } from '../runtime/logger.ts';
import { countRefusedEvent } from '../runtime/metrics.ts';
import { queueHandler } from '../runtime/queue.ts';
import { settings } from '../runtime/settings.ts';
import { makeMailDraft } from './mail-draft.ts';
import { makeRefuseUnreadable } from './refuse-unreadable.ts';
import { makeRegister } from './register.ts';
import { makeTakeInObject } from './take-in-object.ts';

/** A new object in the mail bucket, as S3 tells it over EventBridge. */
const ObjectCreated = z.object({
  id: z.string(),
  time: GivenInstant,
  detail: z.object({ object: z.object({ key: z.string() }) }),
});

const mails = objectStore(env('MAIL_BUCKET'));
const refusals = { deadLetters: deadLetters(env('REFUSED_QUEUE_URL')), count: countRefusedEvent };
const takeIn = makeTakeInObject({
  mails,
  draft: makeMailDraft({ mails, ownDomains: settings.branch.mailDomains }),
  register: makeRegister(intakePorts()),
  ...refusals,
  // the key is left out: whoever puts an object there chooses its name
  note: ({ why, correlationId }) =>
    logger.info('mail that opens no ticket', { why, correlationId }),
});

export const handler = queueHandler({
  schema: ObjectCreated,
  run: ({ id, time, detail }) =>
    takeIn({ key: detail.object.key, receivedAt: time, correlationId: id }),
  unreadable: makeRefuseUnreadable(refusals),
});
