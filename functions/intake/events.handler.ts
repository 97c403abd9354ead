import { objectStore, queueTo, setAsideReader, ticketReader } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { intakePorts } from '../runtime/intake-deps.ts';
import { countRefusedEvent, countSetAside } from '../runtime/metrics.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { makeJoinable } from './join-ticket.ts';
import { InboxEvent } from './judge-inbox-event.ts';
import { makeLetterDraft } from './letter-draft.ts';
import { makeRegister } from './register.ts';
import { makeSetAside } from './set-aside/set-aside.ts';
import { makeTakeInEvent } from './take-in-event.ts';
import { makeRefuseUnreadable } from './unreadable-message.ts';

const ports = intakePorts();
const refusals = {
  setAside: makeSetAside({
    ...ports,
    objects: objectStore(env('MAIL_BUCKET')),
    setAsides: setAsideReader(),
    count: countSetAside,
  }),
  deadLetters: queueTo(env('REFUSED_QUEUE_URL')),
  count: countRefusedEvent,
};

const takeIn = makeTakeInEvent({
  ...ports,
  branch: ports.ownBranch.id,
  letterDraft: makeLetterDraft({ scans: objectStore(env('LETTER_BUCKET')) }),
  register: makeRegister({ ...ports, joinable: makeJoinable(ticketReader()) }),
  ...refusals,
});

export const handler = queueHandler({
  schema: InboxEvent,
  run: takeIn,
  unreadable: makeRefuseUnreadable({
    ...refusals,
    of: { from: 'event', by: { kind: 'system', part: 'inbox' } },
  }),
});
