import { ListQuery } from '../contracts/handling.ts';
import { MAY } from '../contracts/roles.ts';
import { parsed } from '../runtime/body.ts';
import { ticketLists } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http.ts';
import { makeListComplaints } from './list-complaints.ts';

const list = makeListComplaints({ lists: ticketLists() });

export const handler = httpHandler({
  roles: MAY.readLists,
  run: ({ event }) => list(parsed(ListQuery, event.queryStringParameters ?? {})),
});
