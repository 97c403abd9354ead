import { changeLog, eventBus, ownBranch, queueTo } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { streamHandler } from '../runtime/stream-handler.ts';
import { makeRelay } from './relay.ts';

const passedOver = queueTo(env('PASSED_OVER_QUEUE_URL'));

export const handler = streamHandler({
  run: makeRelay({
    bus: eventBus(env('BUS_NAME')),
    passedOver,
    changes: changeLog(),
    teller: { branch: ownBranch.id, apiUrl: env('API_URL') },
  }),
  passedOver,
});
