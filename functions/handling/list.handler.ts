import { listComplaints } from '../contracts/operations/handling/list.ts';
import { numberReader, ticketLists } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http.ts';
import { route } from '../runtime/route.ts';
import { makeListComplaints } from './list-complaints.ts';

const list = makeListComplaints({ lists: ticketLists(), numbers: numberReader() });

export const handler = httpHandler(route(listComplaints, ({ query }) => list(query)));
