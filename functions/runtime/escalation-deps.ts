import { clockContext } from './counting.ts';
import { clock, ledger, ticketReader, watcher } from './deps.ts';

/** What the timer's side of a ticket is lent. */
export const escalationPorts = () => ({
  ledger: ledger(),
  tickets: ticketReader(),
  clock,
  watcher,
  clockContext,
});
