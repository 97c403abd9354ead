import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { alertChange } from '../changing/thing-change.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { asIs } from '../contracts/problem-sentences.ts';
import type { Actor } from '../domain/actor.ts';
import { alertShown } from '../domain/on-call/alert.ts';
import { handOver } from '../domain/on-call/alert-acts.ts';
import type { ThingReader } from '../ports/readers.ts';

/** What handing over needs. */
export type HandOverPorts = ChangePorts & {
  readonly alerts: ThingReader<'alert'>;
  readonly people: ThingReader<'person'>;
};

/**
 * Hands an alert over to somebody named, who is called at once and must take it by acknowledging; else
 * its chain goes on. Handed over twice to the same person, it is handed over once.
 * @see rule F3
 */
export const makeHandOver = ({ alerts, people, ...ports }: HandOverPorts) => {
  const change = makeChange(ports);
  return async (
    alertId: string,
    to: string,
    by: Actor,
    correlationId: string,
  ): Promise<HttpAnswer> =>
    httpAnswer(
      await change({
        load: async () => ({ alert: await alerts.load(alertId), person: await people.load(to) }),
        decide: ({ alert, person }, at) => {
          if (!alert) return unchanged<HttpAnswer>(refusal('not-found'));
          if (person?.state !== 'active')
            return unchanged<HttpAnswer>(
              refusal('no-such-person', { field: 'to', problem: asIs(to) }),
            );
          if (!alert.chain) return unchanged<HttpAnswer>(refusal('not-called-yet'));
          if (alert.chain.state === 'handed-over' && alert.chain.to === to)
            return unchanged<HttpAnswer>({ status: 200, body: alertShown(alert) });
          const recorded = handOver(alert, to, { at, by, correlationId });
          return {
            kind: 'changed',
            changes: [alertChange(alert, recorded)],
            answer: alertShown(recorded.alert),
          };
        },
      }),
    );
};
