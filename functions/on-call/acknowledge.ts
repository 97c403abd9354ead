import { type HttpAnswer, refusal } from '../contracts/http.ts';
import type { Actor } from '../domain/actor.ts';
import { acknowledge } from '../domain/on-call/alert.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { WallClock } from '../ports/outside.ts';
import type { AlertReader } from '../ports/readers.ts';
import { alertWrites } from '../ports/ticket-writes.ts';

/** Others may change the alert meanwhile this often before the sender is asked to try again. */
const ATTEMPTS = 8;

/**
 * Acknowledges an alert: the chain of pages stops, the ticket's clocks do not. Done twice, it is
 * done once: whoever comes second gets the alert as the first one left it.
 * @see rule F3
 */
export const makeAcknowledge =
  (ports: { readonly ledger: Ledger; readonly alerts: AlertReader; readonly clock: WallClock }) =>
  async (alertId: string, by: Actor, correlationId: string): Promise<HttpAnswer> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const alert = await ports.alerts.load(alertId);
      if (!alert) return refusal('not-found');
      const recorded = acknowledge(alert, ports.clock.now(), by, correlationId);
      if (!recorded) return { status: 200, body: alert };
      const outcome = await ports.ledger.commit(alertWrites(recorded, alert.version));
      if (outcome.kind === 'committed') return { status: 200, body: recorded.alert };
    }
    return refusal('busy-record');
  };
