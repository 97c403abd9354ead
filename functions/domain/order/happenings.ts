import type { PublishedTypes } from '../entry.ts';
import type { HappeningKind } from '../happening.ts';
import { type Happened, happenedTo } from '../happening.ts';
import { WorkOrderIssued } from './happenings/issued.ts';
import { posted } from './happenings/posted.ts';
import { ruled } from './happenings/ruled.ts';
import { timed } from './happenings/timed.ts';
import { worked } from './happenings/worked.ts';
import type { WorkOrder } from './order.ts';

/** Everything that can happen to a work order once it is there, by its name in the trail. */
const LATER = { ...worked, ...ruled, ...timed, ...posted };

/** Everything that can happen to a work order, by its name in the trail. */
export const ORDER_HAPPENINGS = { WorkOrderIssued, ...LATER };

type DataOf<H> = H extends { apply: (order: never, happened: Happened<infer Data>) => unknown }
  ? Data
  : never;

/** The facts of each happening: what makes the next order out of the last one. */
export type OrderData = {
  readonly [Type in keyof typeof ORDER_HAPPENINGS]: DataOf<(typeof ORDER_HAPPENINGS)[Type]>;
};

/** Those of them that are told on the branch's bus. */
export type ToldOfOrder = PublishedTypes<{
  readonly [Type in keyof OrderData]: (typeof ORDER_HAPPENINGS)[Type]['told'];
}>;

/** Something that happens to an order, before it has a place in the sequence. */
export type OrderHappening<Type extends keyof OrderData = keyof OrderData> = {
  readonly [One in Type]: {
    readonly type: One;
    readonly data: OrderData[One];
  } & OnRule<One>;
}[Type];

/** Id of the rule that it rests on; whatever is told rests on one. */
type OnRule<Type> = Type extends ToldOfOrder
  ? { readonly rule: string }
  : { readonly rule?: string };

type LaterType = keyof typeof LATER;
type Later<Type extends LaterType = LaterType> = {
  readonly [One in Type]: Happened<OrderData[One]> & { readonly type: One };
}[Type];
const APPLIED: { readonly [Type in LaterType]: HappeningKind<WorkOrder, OrderData[Type]> } = LATER;

/** The order after something that happened to it. */
export const happenTo = <Type extends LaterType>(
  order: WorkOrder,
  happened: Later<Type>,
): WorkOrder => {
  const kind: HappeningKind<WorkOrder, OrderData[Type]> = APPLIED[happened.type];
  return happenedTo(order, kind, happened);
};

/** The order that begins with its issue. */
export const beginOrder = (issued: Happened<OrderData['WorkOrderIssued']>): WorkOrder =>
  WorkOrderIssued.apply(undefined, issued);
