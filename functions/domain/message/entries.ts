import type { Entry } from '../entry.ts';
import type { TimerAfter, TimerOrders } from '../timer.ts';
import type { MessageData } from './happenings.ts';
import type { MessageShown } from './message.ts';

/** A message's entry. */
export type MessageEntry<Type extends keyof MessageData = keyof MessageData> = {
  readonly [One in Type]: Entry<One, MessageData[One]> & {
    readonly aggregate: 'message';
    readonly timer: TimerAfter;
    /** The message as this entry leaves it: what events show. */
    readonly message: MessageShown;
  } & TimerOrders;
}[Type];
