import { areSameHands } from '../../actor.ts';
import { happens, type Rule } from '../command-rule.ts';
import { refused } from '../decision.ts';

/** The order that goes out, and to whom. */
type Dispatched = { readonly order: string; readonly worker: string; readonly unit: string };

/**
 * Whoever took the complaint does not dispatch it: registration and dispatch are two steps. It binds people, not
 * the system (A3).
 */
export type OwnIntake = { readonly kind: 'own-intake'; readonly rule: 'A3' };

/** A unit is given a work order about the ticket (E1); several may be out at once. */
export const dispatch: Rule<Dispatched, OwnIntake, 'open'> = {
  needs: 'open',
  rule: ({ takenBy }, { order, worker, unit }, { by }) =>
    by.kind === 'person' && areSameHands(by, takenBy)
      ? refused({ kind: 'own-intake', rule: 'A3' })
      : happens({ type: 'ComplaintDispatched', rule: 'E1', data: { order, worker, unit } }),
};
