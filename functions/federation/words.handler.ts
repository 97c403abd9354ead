import * as z from 'zod';
import { EventMeta } from '../contracts/envelope.ts';
import { BusEvent } from '../contracts/events/bus-event.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  changePorts,
  neighbourCases,
  orderEntryReader,
  orderReader,
  wordsEraser,
} from '../runtime/deps.ts';
import { logger } from '../runtime/logger.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { makeFetchWords, makeForgetWords } from './fetch-words.ts';

const fetch = makeFetchWords({
  ...changePorts(),
  orders: orderReader(),
  orderEntries: orderEntryReader(),
  neighbours: neighbourCases(),
  clockContext,
});
const forget = makeForgetWords({ orders: orderReader(), eraser: wordsEraser() });

/** What an order's event says of words: which were fetched, or that some may wait to be. */
const WordsEvent = BusEvent.extend({
  detail: z.object({
    meta: EventMeta,
    data: z.object({
      order: z.object({ id: z.string() }),
      of: z.array(z.int()).optional(),
    }),
  }),
});

export const handler = queueHandler({
  schema: WordsEvent,
  run: async ({ detail: { meta, data } }) => {
    const { id: orderId } = data.order;
    if (data.of) return forget(orderId, data.of);
    const fetched = await fetch(orderId, meta.correlationId);
    if (fetched > 0) logger.info('words fetched', { orderId, fetched, rule: 'M2' });
  },
});
