import { deadLetters, objectStore } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { countRefusedEvent } from '../runtime/metrics.ts';
import { queueHandler } from '../runtime/queue.ts';
import { InboxEvent } from './judge-inbox-event.ts';
import { makeLetterDraft } from './letter-draft.ts';
import { makeRefuseUnreadable } from './refuse-unreadable.ts';
import { makeRegister } from './register.ts';
import { makeTakeInEvent } from './take-in-event.ts';

const refusals = { deadLetters: deadLetters(env('REFUSED_QUEUE_URL')), count: countRefusedEvent };

const ports = intakePorts();

const takeIn = makeTakeInEvent({
  ...ports,
  branch: ports.ownBranch.id,
  letterDraft: makeLetterDraft({ scans: objectStore(env('LETTER_BUCKET')) }),
  register: makeRegister(ports),
  ...refusals,
});

export const handler = queueHandler({
  schema: InboxEvent,
  run: takeIn,
  unreadable: makeRefuseUnreadable(refusals),
});
