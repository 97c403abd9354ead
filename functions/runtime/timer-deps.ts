import { clockContext } from './counting.ts';
import { changePorts, noticeReader, ticketReader } from './deps.ts';

/** What the passing of time is lent. */
export const timerPorts = () => ({
  ...changePorts(),
  tickets: ticketReader(),
  notices: noticeReader(),
  clockContext,
});
