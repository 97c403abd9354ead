import type { Entry } from '../entry.ts';
import type { TimerAfter, TimerOrders } from '../timer.ts';
import type { OrderData } from './happenings.ts';
import type { OrderShown } from './order.ts';
import type { Heard, Telling } from './post.ts';

/** A work order's entry. */
export type OrderEntry<Type extends keyof OrderData = keyof OrderData> = {
  readonly [One in Type]: Entry<One, OrderData[One]> & {
    readonly aggregate: 'order';
    readonly timer: TimerAfter;
    /** The order as this entry leaves it: what events show. */
    readonly order: OrderShown;
    /** The other branch's letter of which it is made. */
    readonly heard?: Heard;
    /** What the other branch is told on this occasion. */
    readonly tells?: Telling;
  } & TimerOrders;
}[Type];
