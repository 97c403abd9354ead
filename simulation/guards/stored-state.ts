import * as z from 'zod';
import { HAND_OVER_STATES } from '../../functions/contracts/items/hand-over.ts';
import { ORDER_STATES } from '../../functions/domain/order/order.ts';
import { TICKET_STATES } from '../../functions/domain/ticket/ticket.ts';

/** Of a stored ticket, order or hand-over, what state it is in. */
export const StoredState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('TICKET'),
    listed: z.object({ state: z.enum(TICKET_STATES) }),
  }),
  z.object({
    kind: z.literal('ORDER'),
    listed: z.object({ state: z.enum(ORDER_STATES) }),
  }),
  z.object({
    kind: z.literal('HAND-OVER'),
    listed: z.object({ state: z.enum(HAND_OVER_STATES) }),
  }),
]);
export type StoredState = z.output<typeof StoredState>;
