import type { TokenHolder } from '../actor.ts';
import type { WorkOrder } from './order.ts';

/** Whether somebody asks as one of the unit that works an order: only they see its customer whole (M3). */
export const worksIt = ({ unit }: Pick<WorkOrder, 'unit'>, reader: TokenHolder): boolean =>
  'unit' in reader && reader.unit === unit;
