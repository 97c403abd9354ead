import { toldIn } from '../contracts/problem.ts';
import type { Came } from '../contracts/queued-message.ts';
import { GivenInstant } from '../contracts/time.ts';
import type { Actor } from '../domain/actor.ts';
import type { Catalogue } from '../domain/basis/basis.ts';
import { earliest, type Instant } from '../domain/time.ts';
import type { DeadLetters, WallClock } from '../ports/outside.ts';
import type { DraftOutcome } from './draft.ts';
import type { DayContext } from './given-times.ts';
import { withKnownBases } from './judge-bases.ts';
import {
  type EventRefusal,
  type Inbound,
  type InboxEvent,
  judgeInboxEvent,
} from './judge-inbox-event.ts';
import type { makeLetterDraft } from './letter-draft.ts';
import { phoneDraft } from './phone-draft.ts';
import type { makeRegister } from './register.ts';
import type { SetsAside } from './set-aside/set-aside.ts';
import { transferredDraft } from './transferred-draft.ts';
import { walkInDraft } from './walk-in-draft.ts';
import { websiteDraft } from './website-draft.ts';

const BY_INBOX: Actor = { kind: 'system', part: 'inbox' };

/**
 * Registers a complaint from the inbox bus. What cannot be taken in is set aside, goes to the
 * dead-letter queue whole, with its reason, and is counted.
 */
export const makeTakeInEvent = (ports: {
  readonly branch: string;
  readonly clock: WallClock;
  readonly clockContext: DayContext;
  readonly bases: Catalogue;
  readonly letterDraft: ReturnType<typeof makeLetterDraft>;
  readonly register: ReturnType<typeof makeRegister>;
  readonly setAside: SetsAside;
  readonly deadLetters: DeadLetters;
  readonly count: () => void;
}) => {
  const draft = (inbound: Inbound, now: Instant): DraftOutcome | Promise<DraftOutcome> => {
    switch (inbound.channel) {
      case 'phone':
        return phoneDraft(inbound.message, now, ports.clockContext);
      case 'walk-in':
        return walkInDraft(inbound.message, now, ports.clockContext);
      case 'letter':
        return ports.letterDraft(inbound.message, now, ports.clockContext);
      case 'website':
        return websiteDraft(inbound.message, now, ports.clockContext);
      case 'transferred':
        return transferredDraft(inbound.message, now, ports.clockContext);
    }
  };
  const refuse = async (
    event: InboxEvent,
    came: Came,
    { reason, details }: Pick<EventRefusal, 'reason' | 'details'>,
  ) => {
    const { id } = await ports.setAside({
      from: 'event',
      reason,
      bytes: Buffer.from(came.body),
      receivedAt: cameAt(event, came),
      by: BY_INBOX,
      correlationId: event.id,
    });
    await ports.deadLetters.send({ reason, details: toldIn('en', details), event, setAside: id });
    ports.count();
  };

  return async (event: InboxEvent, came: Came): Promise<void> => {
    const judged = judgeInboxEvent(event, ports.branch);
    if (judged.kind === 'refused') return refuse(event, came, judged);
    const drafted = withKnownBases(await draft(judged.inbound, ports.clock.now()), ports.bases);
    if (drafted.kind === 'unusable') return refuse(event, came, drafted);
    const outcome = await ports.register(drafted.draft, {
      by: BY_INBOX,
      scope: 'inbox',
      correlationId: event.id,
    });
    if (outcome.kind === 'conflict')
      await refuse(event, came, { reason: 'idempotency-conflict', details: [] });
  };
};

// Put back on the queue it is young again; what the event says was chosen by whoever put it.
const cameAt = ({ time }: InboxEvent, { at }: Came): Instant =>
  earliest(GivenInstant.safeParse(time).data, at) ?? at;
