import type { Actor } from '../actor.ts';
import type { Category, Tier } from '../classification.ts';
import { eventIdOf } from '../entry.ts';
import type { TicketClock } from '../ticket/ticket.ts';
import type { Instant } from '../time.ts';
import type { Timer } from '../timer.ts';
import type { Post } from './post.ts';

/** How far a work order has come. */
export const ORDER_STATES = [
  'issued',
  'taken',
  'reported',
  'confirmed',
  'returned',
  'accepted',
  'misrouted',
  'cancelled',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** The states of an order that somebody still has to do something about. */
export const OPEN_ORDER_STATES = [
  'issued',
  'taken',
  'reported',
  'confirmed',
  'returned',
] as const satisfies readonly OrderState[];

/** A work order: what a unit is asked to do about a complaint, with limits of its own (E1, D6). */
export type WorkOrder = Timer & {
  readonly id: string;
  /** Sequence of its last entry. */
  readonly version: number;
  readonly ticketId: string;
  readonly ticketNumber: string;
  /** The branch that issued it: it owns issue, return, acceptance and cancelling. */
  readonly issuer: string;
  /** The branch whose unit works it: it owns taking, passing on, report and confirmation. */
  readonly worker: string;
  readonly unit: string;
  /** The person in the unit, where they are known (E1). */
  readonly person?: string;
  readonly state: OrderState;
  readonly category: Category;
  readonly tier: Tier;
  readonly issuedAt: Instant;
  readonly issuedBy: Actor;
  /** To take it and to reply; the reply is given when the head has confirmed it (D6, E3). */
  readonly clocks: readonly TicketClock[];
  /** Last instant, inclusive, at which it is passed on in time (D6). */
  readonly passOnBy: Instant;
  readonly takenBy?: Actor;
  readonly reportedBy?: Actor;
  readonly confirmedBy?: Actor;
  /** How often its report was sent back or returned. */
  readonly returns: number;
  /** What goes between the two branches; absent where one is both. */
  readonly post?: Post;
};

/** Whether a unit of this branch works it: the limits are that unit's to keep (D6). */
export const isWorkedHere = ({ worker, post }: Pick<WorkOrder, 'worker' | 'post'>): boolean =>
  post?.other !== worker;

/** The event id of an order's n-th entry: where two branches share it, it has a course at each. */
export const orderEventId = (
  orderId: string,
  side: 'issuer' | 'worker',
  sequence: number,
): string => eventIdOf(side === 'issuer' ? orderId : `${orderId}.worker`, sequence);

/** True while somebody has to do something about it. */
export const isOpenOrder = ({ state }: Pick<WorkOrder, 'state'>): boolean =>
  OPEN_ORDER_STATES.some((open) => open === state);

/** What of an order is told and listed: ids and facts, nothing personal. */
export type OrderShown = Pick<
  WorkOrder,
  | 'id'
  | 'version'
  | 'ticketId'
  | 'ticketNumber'
  | 'issuer'
  | 'worker'
  | 'unit'
  | 'person'
  | 'state'
  | 'category'
  | 'tier'
  | 'issuedAt'
  | 'passOnBy'
  | 'returns'
> & {
  /** Where it is still to be taken: until when. */
  readonly takeBy?: Instant;
  readonly replyBy: Instant;
};

/** The order as others see it. */
export const shownOf = (order: WorkOrder): OrderShown => {
  const take = clockIn(order, 'work-order-take');
  return {
    id: order.id,
    version: order.version,
    ticketId: order.ticketId,
    ticketNumber: order.ticketNumber,
    issuer: order.issuer,
    worker: order.worker,
    unit: order.unit,
    ...(order.person !== undefined && { person: order.person }),
    state: order.state,
    category: order.category,
    tier: order.tier,
    issuedAt: order.issuedAt,
    passOnBy: order.passOnBy,
    returns: order.returns,
    ...(take && take.endedAt === undefined && { takeBy: take.dueAt }),
    replyBy: replyClockOf(order).dueAt,
  };
};

/** As much of an order as says which of its limits counts. */
type Limited<At extends string> = Pick<OrderShown, 'state'> & {
  readonly takeBy?: At;
  readonly replyBy: At;
};

/** The limit that counts for its unit now; absent once its report is confirmed: then the review is awaited. */
export const dueNow = <At extends string>({
  state,
  takeBy,
  replyBy,
}: Limited<At>): At | undefined => takeBy ?? (state === 'confirmed' ? undefined : replyBy);

type Placed = Limited<string> & { readonly id: string };

/** Sorts behind every instant. */
const NEVER = '~';

/** For sorting: the next limit that counts first, what awaits its review without one last; of two alike the older one. */
export const byDueNow = (one: Placed, other: Placed): number => {
  const [first, second] = [dueNow(one) ?? NEVER, dueNow(other) ?? NEVER];
  if (first === second) return one.id < other.id ? -1 : 1;
  return first < second ? -1 : 1;
};

/** The last limit of a kind that it has or had. */
export const clockIn = (
  { clocks }: Pick<WorkOrder, 'clocks'>,
  kind: TicketClock['kind'],
): TicketClock | undefined => clocks.findLast((clock) => clock.kind === kind);

/** The limit of its reply. @throws Error where there is none: every order is issued with one */
export const replyClockOf = (order: Pick<WorkOrder, 'clocks'>): TicketClock => {
  const clock = clockIn(order, 'work-order-reply');
  if (!clock) throw new Error('a work order without a limit for its reply');
  return clock;
};
