import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { alertChange } from '../changing/thing-change.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { Actor } from '../domain/actor.ts';
import { acknowledge } from '../domain/on-call/alert.ts';
import type { AlertReader } from '../ports/readers.ts';

/**
 * Acknowledges an alert: the chain of pages stops, the ticket's clocks do not. Done twice, it is
 * done once: whoever comes second gets the alert as the first one left it.
 * @see rule F3
 */
export const makeAcknowledge = ({
  alerts,
  ...ports
}: ChangePorts & { readonly alerts: AlertReader }) => {
  const change = makeChange(ports);
  return async (alertId: string, by: Actor, correlationId: string): Promise<HttpAnswer> =>
    httpAnswer(
      await change({
        load: () => alerts.load(alertId),
        decide: (alert, now) => {
          if (!alert) return unchanged<HttpAnswer>(refusal('not-found'));
          const recorded = acknowledge(alert, now, by, correlationId);
          if (!recorded) return unchanged<HttpAnswer>({ status: 200, body: alert });
          return {
            kind: 'changed',
            changes: [alertChange(alert, recorded)],
            answer: recorded.alert,
          };
        },
      }),
    );
};
