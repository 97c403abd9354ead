import { absent } from '../changing/absent-ticket.ts';
import type { HttpAnswer } from '../contracts/http-answer.ts';
import type { ProgressLink } from '../contracts/operations/customers/progress.ts';
import type { Instant } from '../domain/time.ts';
import type { WallClock } from '../ports/outside.ts';
import type { MirrorReader, TicketReader } from '../ports/readers.ts';

type LinkPorts = {
  readonly tickets: TicketReader;
  readonly mirrors: MirrorReader;
  readonly clock: WallClock;
  readonly linkTo: (ticketId: string, now: Instant) => Promise<ProgressLink>;
  /** Keeps who had a link made to which case (M2). */
  readonly logLink: (ticketId: string, subject: string) => void;
};

/** Gives staff a link for the customer of a complaint that this branch owns. */
export const makeGiveProgressLink =
  ({ tickets, mirrors, clock, linkTo, logLink }: LinkPorts) =>
  async (ticketId: string, subject: string): Promise<HttpAnswer> => {
    if (!(await tickets.load(ticketId))) return absent(mirrors, ticketId);
    logLink(ticketId, subject);
    return { status: 200, body: await linkTo(ticketId, clock.now()) };
  };
