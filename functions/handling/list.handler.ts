import { listComplaints } from '../contracts/operations/handling/list.ts';
import { route } from '../runtime/answer-request.ts';
import { numberReader, receivedTickets, ticketLists, ticketReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeListComplaints } from './list-complaints.ts';

const list = makeListComplaints({
  lists: ticketLists(),
  numbers: numberReader(),
  received: receivedTickets(),
  tickets: ticketReader(),
});

export const handler = httpHandler(route(listComplaints, ({ query }) => list(query)));
