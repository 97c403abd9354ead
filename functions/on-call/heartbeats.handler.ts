import { giveHeartbeat, listHeartbeats } from '../contracts/operations/on-call/heartbeats.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import { clock, heartbeats } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { monitored } from '../runtime/monitored.ts';
import { makeListHeartbeats, makeTakeHeartbeat } from './heartbeats.ts';

const ports = { heartbeats: heartbeats(), clock, monitored, policy: clockContext.policy };
const take = makeTakeHeartbeat(ports);
const list = makeListHeartbeats(ports);

export const handler = httpHandler(
  route(giveHeartbeat, ({ by }) => take(by.subject)),
  route(listHeartbeats, () => list()),
);
