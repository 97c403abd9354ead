import { isOpenOrder, type WorkOrder } from './order.ts';

/** A branch that asks another about a work order, and the one that is asked. */
export type Asking = { readonly asker: string; readonly asked: string };

type Between = Pick<WorkOrder, 'issuer' | 'worker' | 'state'>;

/** The branch that works an order hears of its case from the one that issued it, while it is open. */
export const hearsOfCase = (order: Between, { asker, asked }: Asking): boolean =>
  order.issuer === asked && order.worker === asker && asker !== asked && isOpenOrder(order);

/** The branch that issued an order hears from the one that works it what was written there. */
export const hearsOfWork = (order: Between, { asker, asked }: Asking): boolean =>
  order.worker === asked && order.issuer === asker && asker !== asked;
