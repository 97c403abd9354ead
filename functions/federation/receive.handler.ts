import { BusEvent } from '../contracts/events/bus-event.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  alertReader,
  changePorts,
  heartbeats,
  mirrorReader,
  noticeReader,
  orderReader,
  ownBranch,
  queueTo,
  ticketReader,
  unitById,
} from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { settings } from '../runtime/settings.ts';
import { makeReceive } from './receive.ts';

const receive = makeReceive({
  ...changePorts(),
  mirrors: mirrorReader(),
  notices: noticeReader(),
  alerts: alertReader(),
  heartbeats: heartbeats(),
  orders: orderReader(),
  tickets: ticketReader(),
  unitById: unitById(),
  clockContext,
  deadLetters: queueTo(env('REFUSED_QUEUE_URL')),
  neighbourhood: { ...ownBranch, neighbours: settings.neighbours },
});

export const handler = queueHandler({ schema: BusEvent, run: receive });
