import { acknowledgeCall, showCall } from '../contracts/operations/on-call/acknowledge-link.ts';
import {
  alertReader,
  changePorts,
  clock,
  fingerprints,
  memberReader,
  mirrorReader,
  ticketReader,
} from '../runtime/deps.ts';
import { openHandler } from '../runtime/open-handler.ts';
import { openRoute } from '../runtime/open-route.ts';
import { settings } from '../runtime/settings.ts';
import { makeAcknowledge } from './acknowledge.ts';
import { makeAcknowledgeCall, makeShowCall } from './answer-call.ts';

const ports = {
  alerts: alertReader(),
  people: memberReader('person'),
  fingerprints: fingerprints(),
  clock,
  // Links stand in pages, not on this page: it tells what, not where.
  place: { ...settings.branch, apiUrl: '' },
};
const show = makeShowCall(ports);
const acknowledge = makeAcknowledgeCall({
  ...ports,
  acknowledge: makeAcknowledge({
    ...changePorts(),
    alerts: alertReader(),
    tickets: ticketReader(),
    mirrors: mirrorReader(),
  }),
});

export const handler = openHandler(
  openRoute(showCall, ({ params, ...reader }) => show(params.token, reader)),
  openRoute(acknowledgeCall, ({ params, correlationId, ...reader }) =>
    acknowledge(params.token, correlationId, reader),
  ),
);
