import { listAlerts } from '../contracts/operations/on-call/alerts.ts';
import { alertReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http.ts';
import { route } from '../runtime/route.ts';
import { makeListAlerts } from './list-alerts.ts';

const list = makeListAlerts({ alerts: alertReader() });

export const handler = httpHandler(route(listAlerts, ({ query }) => list(query)));
