import type { Alert } from '../domain/on-call/alert.ts';
import type { MirrorReader, ThingReader } from '../ports/readers.ts';

/** Where the tickets that alerts are about stand: the branch's own, and other branches'. */
export type TicketVersions = {
  readonly tickets: ThingReader<'ticket'>;
  readonly mirrors: MirrorReader;
};

/** The version of the ticket that an alert is about, as it stands now; undefined where none is known. */
export const ticketVersion = async (
  { cause }: Pick<Alert, 'cause'>,
  { tickets, mirrors }: TicketVersions,
): Promise<number | undefined> => {
  const ticketId = 'ticketId' in cause ? cause.ticketId : undefined;
  if (ticketId === undefined) return undefined;
  return ((await tickets.load(ticketId)) ?? (await mirrors.find(ticketId)))?.version;
};
