import type { Limit } from '../policy/limit.ts';
import type { Setting } from '../policy/policy.ts';
import { epochSeconds, type Instant } from '../time.ts';
import type { Clock, ClockContext } from './clock.ts';
import { countClock } from './count-clock.ts';

/** The limits of a work order. */
export type WorkOrderClocks = {
  readonly take: Clock;
  readonly passOn: Clock;
  readonly reply: Clock;
};

/**
 * The limits of a work order from when a unit gets it. The reply has a share of what the ticket has
 * left, so that time remains to tell the customer; taking and passing on come before it.
 * @param ticketLimit the limit of the ticket that counts; where it is not ahead any more, the reply
 *   has as long as taking has
 * @see rules D6, E1
 */
export const workOrderClocks = (
  startAt: Instant,
  ticketLimit: Clock | undefined,
  context: ClockContext,
): WorkOrderClocks => {
  const ahead = ticketLimit && ticketLimit.actBy > startAt ? ticketLimit : undefined;
  const setting = replySetting(startAt, ahead, context);
  const reply = countClock('work-order-reply', startAt, setting, context, {
    caps: ahead ? [ahead] : [],
  });
  return { ...handOverClocks(startAt, reply, context), reply };
};

/** The limits that begin anew with each unit that gets the order; its reply's stands (D6). */
export const handOverClocks = (
  startAt: Instant,
  reply: Clock,
  context: ClockContext,
): Omit<WorkOrderClocks, 'reply'> => {
  const { take, passOn } = context.policy.workOrder;
  const caps = { caps: [reply] };
  return {
    take: countClock('work-order-take', startAt, take, context, caps),
    passOn: countClock('work-order-pass-on', startAt, passOn, context, caps),
  };
};

const replySetting = (
  startAt: Instant,
  ahead: Clock | undefined,
  { policy }: ClockContext,
): Setting<Limit> => {
  const { take, reply } = policy.workOrder;
  if (!ahead) return { ...reply, value: take.value };
  const left = epochSeconds(ahead.actBy) - epochSeconds(startAt);
  return { ...reply, value: `PT${Math.floor(left * reply.value)}S` };
};
