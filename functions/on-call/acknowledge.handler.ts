import { AlertId } from '../contracts/alerts.ts';
import { MAY } from '../contracts/roles.ts';
import { parsed } from '../runtime/body.ts';
import { alertReader, clock, ledger } from '../runtime/deps.ts';
import { httpHandler, idempotencyKeyOf } from '../runtime/http.ts';
import { makeAcknowledge } from './acknowledge.ts';

const acknowledge = makeAcknowledge({ ledger: ledger(), alerts: alertReader(), clock });

export const handler = httpHandler({
  roles: MAY.acknowledge,
  run: ({ event, by, correlationId }) => {
    // Taken and checked, but not needed: acknowledging twice is acknowledging once.
    idempotencyKeyOf(event);
    return acknowledge(parsed(AlertId, event.pathParameters?.id), by, correlationId);
  },
});
