import { toldIn } from '../contracts/problem.ts';
import type { Instant } from '../domain/time.ts';
import type { DeadLetters, WallClock } from '../ports/outside.ts';
import type { DraftOutcome } from './draft.ts';
import type { DayContext } from './given-times.ts';
import {
  type EventRefusal,
  type Inbound,
  type InboxEvent,
  judgeInboxEvent,
} from './judge-inbox-event.ts';
import type { makeLetterDraft } from './letter-draft.ts';
import { phoneDraft } from './phone-draft.ts';
import type { makeRegister } from './register.ts';
import { walkInDraft } from './walk-in-draft.ts';

/**
 * Registers a complaint from the inbox bus. What cannot be taken in goes to the dead-letter queue
 * whole, with its reason, and is counted.
 */
export const makeTakeInEvent = (ports: {
  readonly branch: string;
  readonly clock: WallClock;
  readonly clockContext: DayContext;
  readonly letterDraft: ReturnType<typeof makeLetterDraft>;
  readonly register: ReturnType<typeof makeRegister>;
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
    }
  };
  const refuse = async (
    event: InboxEvent,
    { reason, details }: Pick<EventRefusal, 'reason' | 'details'>,
  ) => {
    await ports.deadLetters.send({ reason, details: toldIn('en', details), event });
    ports.count();
  };

  return async (event: InboxEvent): Promise<void> => {
    const judged = judgeInboxEvent(event, ports.branch);
    if (judged.kind === 'refused') return refuse(event, judged);
    const drafted = await draft(judged.inbound, ports.clock.now());
    if (drafted.kind === 'unusable') return refuse(event, drafted);
    const outcome = await ports.register(drafted.draft, {
      by: { kind: 'system', part: 'inbox' },
      scope: 'inbox',
      correlationId: event.id,
    });
    if (outcome.kind === 'conflict')
      await refuse(event, { reason: 'idempotency-conflict', details: [] });
  };
};
