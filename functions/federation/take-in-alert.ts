import { unchanged } from '../changing/change.ts';
import { alertChange } from '../changing/thing-change.ts';
import type { Actor } from '../domain/actor.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { takenAbove } from '../domain/on-call/alert-acts.ts';
import { alertFromBelow } from '../domain/on-call/handed-up.ts';
import type { Instant } from '../domain/time.ts';
import type { NeighbourEvent } from './neighbour-event.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { type TakenIn, takenIn } from './taken-in.ts';

const FEDERATION: Actor = { kind: 'system', part: 'federation' };

/** An alert that nobody below has acknowledged: this branch's own chain calls, and says so (F3). */
export const takeInHandedUp = (
  { meta, data: { below } }: Extract<NeighbourEvent, { kind: 'handed-up' }>,
  neighbourhood: Neighbourhood,
  at: Instant,
): TakenIn => {
  const { correlationId } = meta;
  const recorded = alertFromBelow(below, neighbourhood, { at, by: FEDERATION, correlationId });
  return takenIn([alertChange(undefined, recorded)], []);
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
