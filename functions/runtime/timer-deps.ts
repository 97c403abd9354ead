import { clockContext } from './counting.ts';
import { changePorts, messageReader, noticeReader, orderReader, ticketReader } from './deps.ts';

/** What the passing of time is lent. */
export const timerPorts = () => ({
  ...changePorts(),
  tickets: ticketReader(),
  orders: orderReader(),
  notices: noticeReader(),
  messages: messageReader(),
  clockContext,
});
