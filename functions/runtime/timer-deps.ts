import { clockContext } from './counting.ts';
import {
  alertReader,
  changePorts,
  messageReader,
  mirrorReader,
  noticeReader,
  orderReader,
  ticketEntryReader,
  ticketReader,
} from './deps.ts';

/** What the passing of time is lent. */
export const timerPorts = () => ({
  ...changePorts(),
  tickets: ticketReader(),
  entries: ticketEntryReader(),
  mirrors: mirrorReader(),
  orders: orderReader(),
  notices: noticeReader(),
  messages: messageReader(),
  alerts: alertReader(),
  clockContext,
});
