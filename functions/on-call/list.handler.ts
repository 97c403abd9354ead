import { AlertListQuery } from '../contracts/alerts.ts';
import { MAY } from '../contracts/roles.ts';
import { parsed } from '../runtime/body.ts';
import { alertReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http.ts';
import { makeListAlerts } from './list-alerts.ts';

const list = makeListAlerts({ alerts: alertReader() });

export const handler = httpHandler({
  roles: MAY.readAlerts,
  run: ({ event }) => list(parsed(AlertListQuery, event.queryStringParameters ?? {})),
});
