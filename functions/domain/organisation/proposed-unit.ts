import { isWithin } from '../area/within.ts';
import type { TicketFacts } from '../ticket/ticket.ts';
import type { AnswersFor, Unit } from './unit.ts';

/** By what a unit is proposed, the weightiest first. */
export const PROPOSAL_GROUNDS = ['media', 'category', 'home-unit', 'area', 'tier'] as const;
export type ProposalGround = (typeof PROPOSAL_GROUNDS)[number];

/** The unit that a complaint is proposed to be given to, and by what of the complaint. */
export type Proposal = { readonly unit: string; readonly by: readonly ProposalGround[] };

/** What of a complaint a unit is proposed by. */
export type ProposedBy = Pick<TicketFacts, 'category' | 'homeUnit' | 'area' | 'tier'> & {
  /** Handed on by the media, who wait for their reply (G4). */
  readonly byMedia?: boolean;
};

/**
 * The unit that answers for a complaint: of those that fit, the one that names most of it; of two
 * that name as much, the one that names its category (A3, E6), then its number's home unit (A4),
 * then the area where it arose.
 * Undefined where none fits. What the media hand on is the general office's (G4).
 */
export const proposedUnit = (
  facts: ProposedBy,
  units: Iterable<Pick<Unit, 'id' | 'type' | 'state' | 'answersFor'>>,
): Proposal | undefined => {
  const all = [...units];
  const office = all.find(({ type, state }) => type === 'general-office' && state === 'open');
  if (facts.byMedia && office) return { unit: office.id, by: ['media'] };
  return all
    .flatMap(({ id, state, answersFor }): Proposal[] => {
      const by = state === 'open' && answersFor && groundsOf(facts, answersFor);
      return by ? [{ unit: id, by }] : [];
    })
    .sort((one, other) => weightOf(other) - weightOf(one) || (one.unit < other.unit ? -1 : 1))[0];
};

/** The network desk that answers for a network complaint; undefined for any other, or where none does (A3). */
export const networkDeskFor = (facts: ProposedBy, units: Iterable<Unit>): Unit | undefined => {
  if (facts.category !== 'network') return undefined;
  const desks = [...units].filter(({ type }) => type === 'network-desk');
  const proposed = proposedUnit(facts, desks)?.unit;
  return desks.find(({ id }) => id === proposed);
};

/** By what a unit answers for a complaint; undefined when it does not. */
const groundsOf = (
  { category, homeUnit, area, tier }: ProposedBy,
  { categories, homeUnits, areas = [], tiers }: AnswersFor,
): readonly ProposalGround[] | undefined => {
  const named = [
    { ground: 'category', list: categories, fits: (one: string) => one === category },
    { ground: 'home-unit', list: homeUnits, fits: (one: string) => one === homeUnit },
    {
      ground: 'area',
      list: areas,
      fits: (one: string) => area !== undefined && isWithin(area, one),
    },
    { ground: 'tier', list: tiers, fits: (one: string) => one === tier },
  ] as const;
  const narrowed = named.filter(({ list }) => list.length > 0);
  const fits = narrowed.every(({ list, fits }) => list.some(fits));
  return fits ? narrowed.map(({ ground }) => ground) : undefined;
};

const weightOf = ({ by }: Proposal): number =>
  by.length * 10 +
  Math.max(0, ...by.map((ground) => PROPOSAL_GROUNDS.length - PROPOSAL_GROUNDS.indexOf(ground)));
