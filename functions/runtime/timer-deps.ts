import { clockContext } from './counting.ts';
import {
  alertReader,
  changePorts,
  handOverReader,
  messageReader,
  mirrorReader,
  noticeReader,
  orderReader,
  ticketEntryReader,
  timedTicketReader,
} from './deps.ts';

/** What the passing of time is lent. */
export const timerPorts = () => ({
  ...changePorts(),
  tickets: timedTicketReader(),
  entries: ticketEntryReader(),
  mirrors: mirrorReader(),
  orders: orderReader(),
  notices: noticeReader(),
  messages: messageReader(),
  alerts: alertReader(),
  handOvers: handOverReader(),
  clockContext,
});
