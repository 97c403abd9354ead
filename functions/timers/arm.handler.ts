import { queueTo, timers } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { streamHandler } from '../runtime/stream-handler.ts';
import { makeArmTimers } from './arm.ts';

export const handler = streamHandler({
  run: makeArmTimers({ timers: timers() }),
  passedOver: queueTo(env('PASSED_OVER_QUEUE_URL')),
});
