import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';
import type { OrganisationProblem } from './problem.ts';
import type { OrganisationChange } from './record.ts';
import type { Unit } from './unit.ts';

/** Why a command is not carried out. */
export type OrganisationRefusal =
  | { readonly kind: 'not-found' | 'already-there' | 'person-left' | 'unit-closed' }
  /** Nobody could change units and people any more: by an import alone there would be one again. */
  | { readonly kind: 'last-manager' }
  /** The unit is at work still. */
  | { readonly kind: 'unit-has-orders'; readonly order: string }
  /** Something would not fit together any more. */
  | { readonly kind: 'misfits'; readonly problems: readonly OrganisationProblem[] };

/** What a command comes to. */
export type OrganisationDecision =
  | {
      readonly kind: 'changed';
      readonly change: OrganisationChange;
      readonly organisation: Organisation;
    }
  /** It is so already. */
  | { readonly kind: 'unchanged'; readonly thing: Unit | Person }
  | { readonly kind: 'refused'; readonly refusal: OrganisationRefusal };

/** What is decided of one unit or person, before it is judged whether all fits together. */
export type MemberDecision =
  | OrganisationChange
  | Exclude<OrganisationDecision, { readonly kind: 'changed' }>;

export const refused = (refusal: OrganisationRefusal) => ({ kind: 'refused', refusal }) as const;

/** It is so already. */
export const alreadySo = <Thing extends Unit | Person>(thing: Thing) =>
  ({ kind: 'unchanged', thing }) as const;
