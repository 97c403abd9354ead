import { customerTickets, messageReader, numberReader, orderReader, ticketReader } from './deps.ts';
import { intakePorts } from './intake-deps.ts';

/** What taking up mails needs besides: the tickets and messages that they may answer or return. */
export const mailPorts = () => ({
  ...intakePorts(),
  tickets: ticketReader(),
  numbers: numberReader(),
  customers: customerTickets(),
  orders: orderReader(),
  messages: messageReader(),
});
