import type { Actor } from '../actor.ts';
import { chaseAfter } from '../clock/overdue-chase.ts';
import { isPublished } from '../entry.ts';
import type { DecisionContext } from '../ticket/decision.ts';
import { runningClocks } from '../ticket/ticket.ts';
import { earliest, type Instant, plusSeconds } from '../time.ts';
import {
  type ExecutionFate,
  NO_TIMER,
  type Timer,
  timerAfter,
  timerIn,
  type Watched,
} from '../timer.ts';
import { applyToOrder } from './apply.ts';
import type { OrderEntry } from './entries.ts';
import { ORDER_HAPPENINGS, type OrderHappening } from './happenings.ts';
import type { AppliableToOrder } from './letters-owed.ts';
import { isOpenOrder, isWorkedHere, orderEventId, shownOf, type WorkOrder } from './order.ts';
import { silences } from './silence.ts';
import { tellingAfter } from './tell.ts';

/** What all entries of one command share. */
export type OrderOccasion = {
  readonly orderId: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly correlationId: string;
  /** When it is chased if no limit is left to wait for (督办). */
  readonly chaseAt: Instant;
  readonly execution: ExecutionFate;
  /** The branch whose letters are taken in, and where it takes commands. */
  readonly from?: { readonly branch: string; readonly apiUrl: string };
};

/** Something that happens to an order, on its own or of a letter of the other branch. */
export type HappensToOrder = OrderHappening & {
  readonly letter?: {
    readonly number: number;
    /** Where the letter tells it; absent where it is only what is made of it here. */
    readonly told?: { readonly at: Instant; readonly by: Actor };
  };
};

/** An order and the entries that made it so. */
export type OrderRecorded = { readonly order: WorkOrder; readonly entries: readonly OrderEntry[] };

/** The occasion on which something is recorded of an order. */
export const orderOccasion = (
  orderId: string,
  context: DecisionContext,
  execution: ExecutionFate,
): OrderOccasion => ({
  orderId,
  at: context.now,
  by: context.by,
  correlationId: context.correlationId,
  chaseAt: chaseAfter(context.now, context),
  execution,
});

/**
 * Gives happenings their sequence, event id and timer, and applies them.
 * @throws Error when there is neither an order nor anything to record
 */
export const recordOrder = (
  before: WorkOrder | undefined,
  happenings: readonly HappensToOrder[],
  occasion: OrderOccasion,
): OrderRecorded => {
  const entries: OrderEntry[] = [];
  const repeat = happenings.find(isRepeated)?.data.repeat;
  let order = before;
  for (const [index, happening] of happenings.entries()) {
    const entry = numbered(happening, order, occasion);
    const isLast = index === happenings.length - 1;
    const toldNow = isLast ? telling(entry, order, before, { ...occasion, repeat }) : entry;
    const finished = isLast
      ? timed(toldNow, before, applyToOrder(order, toldNow), occasion)
      : entry;
    order = applyToOrder(order, finished);
    entries.push({ ...finished, order: shownOf(order) });
  }
  if (!order) throw new Error('an order begins with its issue');
  return { order, entries };
};

/** The order as happenings leave it; as it is where there is none. */
export const orderAfter = (
  order: WorkOrder,
  happenings: readonly HappensToOrder[],
  occasion: OrderOccasion,
): WorkOrder => recordOrder(order, happenings, occasion).order;

type Repeated = Extract<HappensToOrder, { readonly type: 'WorkOrderLettersRepeated' }>;
const isRepeated = (one: HappensToOrder): one is Repeated =>
  one.type === 'WorkOrderLettersRepeated';

/** The last entry of a command carries all that the other branch is told on this occasion. */
const telling = (
  entry: AppliableToOrder,
  previous: WorkOrder | undefined,
  before: WorkOrder | undefined,
  { at, repeat }: OrderOccasion & { readonly repeat: number | undefined },
): AppliableToOrder => {
  const tells = tellingAfter(before, applyToOrder(previous, entry), repeat, at);
  return tells ? { ...entry, tells, publish: true } : entry;
};

/** The last entry of a command carries the timer that the whole command leads to. */
const timed = (
  entry: AppliableToOrder,
  before: WorkOrder | undefined,
  after: WorkOrder,
  { at, chaseAt, execution }: OrderOccasion,
): AppliableToOrder => {
  const known: Timer = { ...(before ?? NO_TIMER), rearms: after.rearms, setAside: after.setAside };
  const { timer, orders } = timerAfter(known, watchedFor(after, chaseAt), at, execution);
  return { ...entry, timer, ...orders };
};

/**
 * What of an order is to be watched for: one second after its next limit, its next reminder; and when
 * nothing is left to wait for, the next chase. An open order always has one of them. Nothing of it binds:
 * its limits move nothing and only go on record, so the sweep does for all of it.
 */
const watchedFor = (order: WorkOrder, chaseAt: Instant): Watched => {
  const clocks = runningClocks(order).filter(({ missed }) => !missed);
  const repeatAt = order.post?.repeatAt;
  if (!isWorkedHere(order)) {
    const silentAt = earliest(...silences(order).map(({ from }) => from));
    const isChased = silentAt === undefined && isOpenOrder(order);
    const softAt = earliest(silentAt, repeatAt, isChased ? chaseAt : undefined);
    return { wakeAt: undefined, softAt };
  }
  const limits = clocks.map(({ dueAt }) => plusSeconds(dueAt, 1));
  const reminders = clocks.map(({ remindAt, remindersSent }) => remindAt[remindersSent]);
  const isChased = limits.length === 0 && isOpenOrder(order);
  return {
    wakeAt: undefined,
    softAt: earliest(...limits, ...reminders, repeatAt, isChased ? chaseAt : undefined),
  };
};

const numbered = (
  { rule, letter, ...happening }: HappensToOrder,
  order: WorkOrder | undefined,
  { orderId, at, by, correlationId, from }: OrderOccasion,
): AppliableToOrder => {
  const sequence = (order?.version ?? 0) + 1;
  const isIssuers = order ? order.post?.other !== order.issuer : from === undefined;
  return {
    ...happening,
    aggregate: 'order',
    id: orderId,
    sequence,
    eventId: orderEventId(orderId, isIssuers ? 'issuer' : 'worker', sequence),
    at: letter?.told?.at ?? at,
    by: letter?.told?.by ?? by,
    ...(from && letter?.told && { via: [from.branch] }),
    ...(from && letter && { heard: { number: letter.number, at, apiUrl: from.apiUrl } }),
    correlationId,
    publish: isPublished(ORDER_HAPPENINGS[happening.type].told),
    timer: timerIn(order ?? NO_TIMER),
    ...(rule !== undefined && { rule }),
  };
};
