import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { alertChange } from '../changing/thing-change.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { Actor } from '../domain/actor.ts';
import { type Alert, alertShown } from '../domain/on-call/alert.ts';
import { acknowledge } from '../domain/on-call/alert-acts.ts';
import type { MirrorReader, ThingReader } from '../ports/readers.ts';

/** What acknowledging needs. */
export type AcknowledgePorts = ChangePorts & {
  readonly alerts: ThingReader<'alert'>;
  readonly tickets: ThingReader<'ticket'>;
  readonly mirrors: MirrorReader;
};

/**
 * Acknowledges an alert: the chain of pages stops, the ticket's clocks do not. Done twice, it is
 * done once: whoever comes second gets the alert as the first one left it.
 * @see rule F3
 */
export const makeAcknowledge = ({ alerts, tickets, mirrors, ...ports }: AcknowledgePorts) => {
  const change = makeChange(ports);
  const versionOfTicket = async (alert: Alert | undefined): Promise<number | undefined> => {
    const ticketId = alert && 'ticketId' in alert.cause ? alert.cause.ticketId : undefined;
    if (ticketId === undefined) return undefined;
    return ((await tickets.load(ticketId)) ?? (await mirrors.find(ticketId)))?.version;
  };
  return async (alertId: string, by: Actor, correlationId: string): Promise<HttpAnswer> =>
    httpAnswer(
      await change({
        load: async () => {
          const alert = await alerts.load(alertId);
          return { alert, ticketVersion: await versionOfTicket(alert) };
        },
        decide: ({ alert, ticketVersion }, at) => {
          if (!alert) return unchanged<HttpAnswer>(refusal('not-found'));
          const recorded = acknowledge(alert, { at, by, correlationId }, ticketVersion);
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
