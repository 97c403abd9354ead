import type { TicketFacts } from '../ticket/ticket.ts';
import type { AnswersFor, Unit } from './unit.ts';

/** By what a unit is proposed, the weightiest first. */
export const PROPOSAL_GROUNDS = ['category', 'home-unit', 'tier'] as const;
export type ProposalGround = (typeof PROPOSAL_GROUNDS)[number];

/** The unit that a complaint is proposed to be given to, and by what of the complaint. */
export type Proposal = { readonly unit: string; readonly by: readonly ProposalGround[] };

/** What of a complaint a unit is proposed by. */
export type ProposedBy = Pick<TicketFacts, 'category' | 'homeUnit' | 'tier'>;

/**
 * The unit that answers for a complaint: of those that fit, the one that names most of it; of two
 * that name as much, the one that names its category (A3, E6), then its number's home unit (A4).
 * Undefined where none fits.
 */
export const proposedUnit = (
  facts: ProposedBy,
  units: Iterable<Pick<Unit, 'id' | 'state' | 'answersFor'>>,
): Proposal | undefined =>
  [...units]
    .flatMap(({ id, state, answersFor }): Proposal[] => {
      const by = state === 'open' && answersFor && groundsOf(facts, answersFor);
      return by ? [{ unit: id, by }] : [];
    })
    .sort((one, other) => weightOf(other) - weightOf(one) || (one.unit < other.unit ? -1 : 1))[0];

/** The network desk that answers for a network complaint; undefined for any other, or where none does (A3). */
export const networkDeskFor = (facts: ProposedBy, units: Iterable<Unit>): Unit | undefined => {
  if (facts.category !== 'network') return undefined;
  const desks = [...units].filter(({ type }) => type === 'network-desk');
  const proposed = proposedUnit(facts, desks)?.unit;
  return desks.find(({ id }) => id === proposed);
};

/** By what a unit answers for a complaint; undefined when it does not. */
const groundsOf = (
  { category, homeUnit, tier }: ProposedBy,
  { categories, homeUnits, tiers }: AnswersFor,
): readonly ProposalGround[] | undefined => {
  const named = [
    { ground: 'category', list: categories, value: category },
    { ground: 'home-unit', list: homeUnits, value: homeUnit },
    { ground: 'tier', list: tiers, value: tier },
  ] as const;
  const narrowed = named.filter(({ list }) => list.length > 0);
  const fits = narrowed.every(({ list, value }) => list.some((one) => one === value));
  return fits ? narrowed.map(({ ground }) => ground) : undefined;
};

const weightOf = ({ by }: Proposal): number =>
  by.length * 10 + Math.max(0, ...by.map((ground) => 3 - PROPOSAL_GROUNDS.indexOf(ground)));
