import type { Instant } from '../time.ts';
import type { Clock, ClockContext, ClockKind } from './clock.ts';
import { type Adjustments, countClock } from './count-clock.ts';

/** The steps of a work order that have a limit each. */
export const WORK_ORDER_STEPS = ['take', 'reply', 'passOn'] as const;
export type WorkOrderStep = (typeof WORK_ORDER_STEPS)[number];

const KINDS: Readonly<Record<WorkOrderStep, ClockKind>> = {
  take: 'work-order-take',
  reply: 'work-order-reply',
  passOn: 'work-order-pass-on',
};

/**
 * The limit of one step of a work order, never past the ticket's own.
 * @param startAt when the unit got it
 * @param ticketLimit the limit of the ticket that counts
 * @see rules D6, E1
 */
export const workOrderClock = (
  step: WorkOrderStep,
  startAt: Instant,
  ticketLimit: Clock,
  context: ClockContext,
  { pauses = [] }: Pick<Adjustments, 'pauses'> = {},
): Clock =>
  countClock(KINDS[step], startAt, context.policy.workOrder[step], context, {
    pauses,
    caps: [ticketLimit],
  });
