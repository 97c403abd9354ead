import * as z from 'zod';
import { ORDER_STATES } from '../../functions/domain/order/order.ts';
import { TICKET_STATES } from '../../functions/domain/ticket/ticket.ts';

/** Of a stored ticket or order, what state it is in. */
export const StoredState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('TICKET'),
    listed: z.object({ state: z.enum(TICKET_STATES) }),
  }),
  z.object({
    kind: z.literal('ORDER'),
    listed: z.object({ state: z.enum(ORDER_STATES) }),
  }),
]);
export type StoredState = z.output<typeof StoredState>;
