import type { Alert } from '../domain/on-call/alert.ts';
import { isOpen } from '../domain/ticket/ticket.ts';
import type { EntryReader, MirrorReader, ThingReader } from '../ports/readers.ts';

/** What tells of tickets. */
export type TicketCourse = {
  readonly tickets: ThingReader<'ticket'>;
  readonly entries: EntryReader<'ticket'>;
  readonly mirrors: MirrorReader;
};

/** Nobody reads further than so many entries for it. */
const PAGE = 100;

/**
 * Whether somebody has done anything about an alert's ticket since the alert was acknowledged: what time
 * alone has brought about does not count. Of another branch's ticket, whatever was told of it does. A
 * ticket that is settled has moved.
 * @see rule F3
 */
export const hasMoved = async (
  { state, cause, ticketVersion }: Alert,
  { tickets, entries, mirrors }: TicketCourse,
): Promise<boolean> => {
  if (state !== 'acknowledged' || ticketVersion === undefined) return false;
  if (!('ticketId' in cause) || cause.ticketId === undefined) return true;
  const { ticketId } = cause;
  const ticket = await tickets.load(ticketId);
  if (!ticket) {
    const mirror = await mirrors.find(ticketId);
    return !mirror || !isOpen(mirror) || mirror.version > ticketVersion;
  }
  if (!isOpen(ticket)) return true;
  let page = await entries.entries(ticketId, { limit: PAGE });
  const isByHand = () =>
    page.items.some(({ sequence, by }) => sequence > ticketVersion && by.kind === 'person');
  while (!isByHand() && page.cursor !== undefined)
    page = await entries.entries(ticketId, { limit: PAGE, cursor: page.cursor });
  return isByHand();
};
