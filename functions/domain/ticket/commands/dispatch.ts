import { areSameHands } from '../../actor.ts';
import { happens, type Rule } from '../command-rule.ts';
import { refused } from '../decision.ts';

/** The order that goes out, and to whom. */
type Dispatched = {
  readonly order: string;
  readonly worker: string;
  readonly unit: string;
  /** The unit's rule: the customer may be answered while it is out (E4). */
  readonly reviewMayBeSkipped?: true;
};

/**
 * Whoever took the complaint does not dispatch it: registration and dispatch are two steps. It binds people, not
 * the system (A3).
 */
export type OwnIntake = { readonly kind: 'own-intake'; readonly rule: 'A3' };

/** A unit is given a work order about the ticket (E1); several may be out at once. */
export const dispatch: Rule<Dispatched, OwnIntake, 'open'> = {
  needs: 'open',
  sayable: () => [{ order: '', worker: '', unit: '' }],
  rule: ({ takenBy }, dispatched, { by }) =>
    by.kind === 'person' && areSameHands(by, takenBy)
      ? refused({ kind: 'own-intake', rule: 'A3' })
      : happens({ type: 'ComplaintDispatched', rule: 'E1', data: dispatched }),
};
