import type { AlertCause } from '../on-call/alert.ts';
import type { AlertRecorded } from '../on-call/alert-entries.ts';
import type { RecipientRole } from '../on-call/recipient-role.ts';
import { raise } from '../on-call/record-alert.ts';
import type { OrderEntry } from '../order/entries.ts';
import type { WorkOrder } from '../order/order.ts';
import type { OwnBranch } from '../own-branch.ts';
import type { ClockRef } from '../ticket/happenings/passed.ts';

/** After so many repeats, about an hour, somebody is to know that the other branch answers nothing. */
const UNANSWERED = 6;

/**
 * The alerts that go with what was recorded of a work order. Reminders, and what is late, reach whoever
 * handles it and the head of the unit, in the branch that works it (D6, D7). In the branch that issued
 * it, whoever answers for the level hears that another branch's unit is late, or is not heard of.
 */
export const alertsOfOrder = (
  order: WorkOrder,
  entries: readonly OrderEntry[],
  ownBranch: OwnBranch,
): AlertRecorded[] =>
  entries.flatMap((entry) => {
    const cause = causeIn(entry, order, ownBranch);
    if (!cause) return [];
    return rolesFor(cause, order, ownBranch).map((role) =>
      raise(
        {
          id: `${entry.eventId}.${role}`,
          branch: ownBranch.id,
          level: ownBranch.level,
          role,
          cause,
          facts: { category: order.category, tier: order.tier, limit: 'own' },
          // Of what happened elsewhere, from when it was heard here.
          raisedAt: entry.heard?.at ?? entry.at,
        },
        entry.by,
        entry.correlationId,
      ),
    );
  });

const rolesFor = (
  { kind }: AlertCause,
  { worker }: WorkOrder,
  { id }: OwnBranch,
): readonly RecipientRole[] =>
  kind !== 'order-silent' && worker === id ? ['handler', 'head'] : ['responsible'];

const causeIn = (
  entry: OrderEntry,
  { id, ticketId, ticketNumber, unit, worker, post, takenBy }: WorkOrder,
  ownBranch: OwnBranch,
): AlertCause | undefined => {
  const about = { orderId: id, ticketId, ticketNumber, unit };
  const theirs = worker !== ownBranch.id && { worker };
  const handled = {
    ...about,
    ...(takenBy?.kind === 'person' && { handler: takenBy.subject }),
  };
  switch (entry.type) {
    case 'WorkOrderDue':
      return { kind: 'order-due', ...handled, ...limitIn(entry.data) };
    case 'WorkOrderLate':
      return { kind: 'order-late', ...handled, ...theirs, ...missedIn(entry.data) };
    case 'WorkOrderChased':
      return { kind: 'order-late', ...handled, ...theirs, missed: 'everything' };
    case 'WorkOrderSilent':
      return { kind: 'order-silent', ...about, ...theirs, branch: worker, ...missedIn(entry.data) };
    case 'WorkOrderLettersRepeated':
      return entry.data.repeat === UNANSWERED && post
        ? { kind: 'order-silent', ...about, ...theirs, branch: post.other, missed: 'everything' }
        : undefined;
    default:
      return undefined;
  }
};

const stepOf = ({ clock }: ClockRef): 'take' | 'reply' =>
  clock === 'work-order-take' ? 'take' : 'reply';
const limitIn = (ref: ClockRef) => ({ limit: stepOf(ref), dueAt: ref.dueAt });
const missedIn = (ref: ClockRef) => ({ missed: stepOf(ref), dueAt: ref.dueAt });
