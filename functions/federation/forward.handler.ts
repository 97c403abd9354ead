import { Envelope } from '../contracts/envelope.ts';
import { BusEvent } from '../contracts/events/bus-event.ts';
import { eventBus } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { queueHandler } from '../runtime/queue.ts';
import { settings } from '../runtime/settings.ts';
import { makeForward } from './forward.ts';
import { neighbourOf } from './standpoint.ts';

const { branch, neighbours } = settings;

const forward = makeForward({
  bus: eventBus(env('NEIGHBOUR_BUS_ARN')),
  neighbour: neighbourOf(env('NEIGHBOUR_ID'), { neighbours }),
  standpoint: { branch: branch.id, neighbours },
});

export const handler = queueHandler({
  schema: BusEvent.extend({ detail: Envelope }),
  run: async ({ 'detail-type': type, detail }) => {
    await forward(type, detail);
  },
});
