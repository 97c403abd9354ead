import { listDispatch } from '../contracts/operations/work-orders/dispatch-queue.ts';
import { route } from '../runtime/answer-request.ts';
import { dispatchQueue, ticketReader, unitReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeListDispatch } from './list-dispatch.ts';

const list = makeListDispatch({
  queue: dispatchQueue(),
  tickets: ticketReader(),
  units: unitReader(),
});

export const handler = httpHandler(route(listDispatch, ({ query, by }) => list(query, by)));
