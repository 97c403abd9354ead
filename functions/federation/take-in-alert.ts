import { unchanged } from '../changing/change.ts';
import { alertChange } from '../changing/thing-change.ts';
import type { Actor } from '../domain/actor.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { takenAbove } from '../domain/on-call/alert-acts.ts';
import { alertFromBelow, receiptFor } from '../domain/on-call/handed-up.ts';
import type { Instant } from '../domain/time.ts';
import type { NeighbourEvent } from './neighbour-event.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { type TakenIn, takenIn } from './taken-in.ts';

const FEDERATION: Actor = { kind: 'system', part: 'federation' };

/**
 * An alert that nobody below has acknowledged: this branch's own chain calls, and says so (F3). One that
 * was handed up before, and handed over below since, is not raised twice: that it is here is said again.
 */
export const takeInHandedUp = (
  { meta, data: { below } }: Extract<NeighbourEvent, { kind: 'handed-up' }>,
  known: Alert | undefined,
  neighbourhood: Neighbourhood,
  at: Instant,
): TakenIn => {
  const occasion = { at, by: FEDERATION, correlationId: meta.correlationId };
  const recorded = known
    ? receiptFor(known, below, occasion)
    : alertFromBelow(below, neighbourhood, occasion);
  return takenIn([alertChange(known, recorded)], []);
};

/** The branch above calls its own people now: the chain here is at its end (F3). */
export const takeInTakenUp = (
  { meta: { branch, correlationId } }: Extract<NeighbourEvent, { kind: 'taken-up' }>,
  alert: Alert | undefined,
  at: Instant,
): TakenIn => {
  // What was never handed up to that branch, no receipt of its changes.
  const recorded =
    alert?.chain?.above === branch
      ? takenAbove(alert, branch, { at, by: FEDERATION, correlationId })
      : undefined;
  return recorded ? takenIn([alertChange(alert, recorded)], []) : unchanged(undefined);
};
