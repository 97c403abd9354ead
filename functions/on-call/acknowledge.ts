import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { alertChange } from '../changing/thing-change.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { Actor } from '../domain/actor.ts';
import { alertShown } from '../domain/on-call/alert.ts';
import { acknowledge } from '../domain/on-call/alert-acts.ts';
import type { ThingReader } from '../ports/readers.ts';
import { type TicketVersions, ticketVersion } from './ticket-version.ts';

/** What acknowledging needs. */
export type AcknowledgePorts = ChangePorts &
  TicketVersions & { readonly alerts: ThingReader<'alert'> };

/**
 * Acknowledges an alert: the chain of pages stops, the ticket's clocks do not. Done twice, it is
 * done once: whoever comes second gets the alert as the first one left it.
 * @see rule F3
 */
export const makeAcknowledge = ({ alerts, tickets, mirrors, ...ports }: AcknowledgePorts) => {
  const change = makeChange(ports);
  return async (alertId: string, by: Actor, correlationId: string): Promise<HttpAnswer> =>
    httpAnswer(
      await change({
        load: async () => {
          const alert = await alerts.load(alertId);
          const version = alert && (await ticketVersion(alert, { tickets, mirrors }));
          return { alert, version };
        },
        decide: ({ alert, version }, at) => {
          if (!alert) return unchanged<HttpAnswer>(refusal('not-found'));
          const recorded = acknowledge(alert, { at, by, correlationId }, version);
          if (!recorded) return unchanged<HttpAnswer>({ status: 200, body: alertShown(alert) });
          return {
            kind: 'changed',
            changes: [alertChange(alert, recorded)],
            answer: alertShown(recorded.alert),
          };
        },
      }),
    );
};
