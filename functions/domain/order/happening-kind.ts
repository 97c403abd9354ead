import type { Audience } from '../entry.ts';
import type { Happened } from '../ticket/happening-definition.ts';
import type { WorkOrder } from './order.ts';

/** What can happen to a work order: who is told of it, and what becomes of the order. */
export type OrderHappeningKind<Data> = {
  readonly told: Audience;
  /** A repair of the timer: nothing that happened to the order, so tries go on being counted. */
  readonly isRepair?: true;
  readonly apply: (order: WorkOrder, happened: Happened<Data>) => WorkOrder;
};

/** Some of them by name; the parameter of each `apply` says what its data are. */
export type OrderHappeningKinds = Readonly<Record<string, OrderHappeningKind<never>>>;
