import { acknowledgeAlert, handOverAlert } from '../contracts/operations/on-call/alerts.ts';
import { route } from '../runtime/answer-request.ts';
import {
  alertReader,
  changePorts,
  memberReader,
  mirrorReader,
  ticketReader,
} from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeAcknowledge } from './acknowledge.ts';
import { makeHandOver } from './hand-over.ts';

const acknowledge = makeAcknowledge({
  ...changePorts(),
  alerts: alertReader(),
  tickets: ticketReader(),
  mirrors: mirrorReader(),
});

const handOver = makeHandOver({
  ...changePorts(),
  alerts: alertReader(),
  people: memberReader('person'),
});

export const handler = httpHandler(
  route(acknowledgeAlert, ({ params, by, correlationId }) =>
    acknowledge(params.id, by, correlationId),
  ),
  route(handOverAlert, ({ params, body, by, correlationId }) =>
    handOver(params.id, body.to, by, correlationId),
  ),
);
