import { neighbourBusArn } from '../contracts/bus-names.ts';
import { eventBus, queueTo } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { settings } from '../runtime/settings.ts';
import { ForwardedEvent, makeForward } from './forward.ts';

const { branch, neighbours } = settings;

const buses = new Map(
  neighbours.map((one) => [one.id, eventBus(neighbourBusArn(env('OWN_BUS_ARN'), one))] as const),
);

const forward = makeForward({
  buses,
  later: queueTo(env('FORWARD_QUEUE_URL')),
  neighbourhood: { id: branch.id, neighbours },
});

export const handler = queueHandler({
  schema: ForwardedEvent,
  run: async (event) => {
    await forward(event);
  },
});
