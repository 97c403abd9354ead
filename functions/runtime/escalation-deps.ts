import { clockContext } from './counting.ts';
import { changePorts, ticketReader, watcher } from './deps.ts';

/** What the timer's side of a ticket is lent. */
export const escalationPorts = () => ({
  ...changePorts(),
  tickets: ticketReader(),
  watcher,
  clockContext,
});
