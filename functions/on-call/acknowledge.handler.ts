import { acknowledgeAlert } from '../contracts/operations/on-call/alerts.ts';
import { route } from '../runtime/answer-request.ts';
import { alertReader, changePorts, mirrorReader, ticketReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeAcknowledge } from './acknowledge.ts';

const acknowledge = makeAcknowledge({
  ...changePorts(),
  alerts: alertReader(),
  tickets: ticketReader(),
  mirrors: mirrorReader(),
});

export const handler = httpHandler(
  route(acknowledgeAlert, ({ params, by, correlationId }) =>
    acknowledge(params.id, by, correlationId),
  ),
);
