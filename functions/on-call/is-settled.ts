import { isDoneWith } from '../domain/calling/done-with.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import type { MirrorReader, ThingReader } from '../ports/readers.ts';

/**
 * Where that stands which alerts are about: the branch's own tickets, orders and hand-overs, and other
 * branches' tickets.
 */
export type Matters = {
  readonly tickets: ThingReader<'ticket'>;
  readonly mirrors: MirrorReader;
  readonly orders: ThingReader<'order'>;
  readonly handOvers: ThingReader<'hand-over'>;
};

/** Whether an alert that was put off, but for a storm, is about what is done with by now. @see rule F2 */
export const isSettled = async (
  { cause, putOff }: Alert,
  { tickets, mirrors, orders, handOvers }: Matters,
): Promise<boolean> => {
  if (putOff?.broughtUpAt === undefined || putOff.as === 'storm') return false;
  const ticketId = 'ticketId' in cause ? cause.ticketId : undefined;
  const orderId = 'orderId' in cause ? cause.orderId : undefined;
  const [ticket, order, handOver] = await Promise.all([
    ticketId !== undefined ? ((await tickets.load(ticketId)) ?? mirrors.find(ticketId)) : undefined,
    orderId === undefined ? undefined : orders.load(orderId),
    cause.kind === 'hand-over-open' ? handOvers.load(cause.handOverId) : undefined,
  ]);
  return isDoneWith(cause, { ticket, order, handOver });
};
