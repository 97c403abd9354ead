import { listAlerts } from '../contracts/operations/on-call/alerts.ts';
import { route } from '../runtime/answer-request.ts';
import { alertReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeListAlerts } from './list-alerts.ts';

const list = makeListAlerts({ alerts: alertReader() });

export const handler = httpHandler(route(listAlerts, ({ query, inPosts }) => list(query, inPosts)));
