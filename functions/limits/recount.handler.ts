import type { Context } from 'aws-lambda';
import { RecountRequest } from '../contracts/recount.ts';
import { clockContext } from '../runtime/counting.ts';
import { changePorts, ticketLists, ticketReader } from '../runtime/deps.ts';
import { makeOpenTickets, makeRecount } from './recount.ts';

const ports = {
  ...changePorts(),
  tickets: ticketReader(),
  lists: ticketLists(),
  clockContext,
};
const openTickets = makeOpenTickets(ports);
const recount = makeRecount(ports);

/** Invoked by an operator's own AWS identity; no route leads here. */
export const handler = async (event: unknown, context: Context) => {
  const request = RecountRequest.parse(event);
  return request.action === 'list'
    ? openTickets(request.cursor)
    : recount(request, context.awsRequestId);
};
