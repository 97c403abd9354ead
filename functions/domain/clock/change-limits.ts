import type { Instant } from '../time.ts';
import type { Extension } from './answer-clocks.ts';
import type { Clock, ClockContext, ClockFacts, ClockKind } from './clock.ts';
import { isStatutory } from './kind-traits.ts';
import { cappedPauses, pauseCap, pauseEndsAt } from './pauses.ts';
import { isSameCount } from './same-count.ts';
import { clocksOf, type LimitInputs } from './ticket-clocks.ts';

/** One limit before and after a change, for the ticket's trail. */
export type ClockChange = { readonly old?: Clock; readonly new?: Clock };

/** A correction would give more time than the law does; it takes evidence and a second person. */
export type StatutoryLater = {
  readonly kind: 'statutory-later';
  readonly clock: ClockKind;
  readonly rule: string;
  readonly dueAt: Instant;
};

/** Why limits stay as they are. Expected, hence data. */
export type LimitRefusal =
  | { readonly kind: 'already-held'; readonly rule: 'D8' }
  | { readonly kind: 'not-held'; readonly rule: 'D8' }
  | { readonly kind: 'pauses-used-up'; readonly rule: 'D8' }
  | { readonly kind: 'category-not-extended'; readonly rule: string }
  | { readonly kind: 'not-longer'; readonly rule: string; readonly dueAt: Instant }
  | StatutoryLater;

export type LimitDecision<Refusal extends LimitRefusal = LimitRefusal> =
  | { readonly kind: 'changed'; readonly state: LimitInputs; readonly changes: ClockChange[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type Refusing<Kind extends LimitRefusal['kind']> = LimitDecision<
  Extract<LimitRefusal, { readonly kind: Kind }>
>;

const refused = <Refusal extends LimitRefusal>(refusal: Refusal): LimitDecision<Refusal> => ({
  kind: 'refused',
  refusal,
});

/** The limits that differ, by kind; one that comes or goes has only one side. */
export const clockChanges = (before: readonly Clock[], after: readonly Clock[]): ClockChange[] => {
  const gone = before.filter(({ kind }) => !after.some((clock) => clock.kind === kind));
  return [
    ...after.flatMap((clock): ClockChange[] => {
      const old = before.find(({ kind }) => kind === clock.kind);
      if (!old) return [{ new: clock }];
      return isSameCount(old, clock) ? [] : [{ old, new: clock }];
    }),
    ...gone.map((old): ClockChange => ({ old })),
  ];
};

/** What a change of the state comes to, whatever it is. */
export const changedLimits = (
  before: LimitInputs,
  state: LimitInputs,
  context: ClockContext,
): Extract<LimitDecision, { kind: 'changed' }> => ({
  kind: 'changed',
  state,
  changes: clockChanges(clocksOf(before, context), clocksOf(state, context)),
});

/** Starts to wait for the customer: own limits stop, at most as long as the policy says. @see rule D8 */
export const holdLimits = (
  state: LimitInputs,
  now: Instant,
  context: ClockContext,
): Refusing<'already-held' | 'pauses-used-up'> => {
  const cap = pauseCap(context.policy);
  const openUntil = pauseEndsAt(state.pauses, cap);
  if (openUntil !== undefined && openUntil > now)
    return refused({ kind: 'already-held', rule: 'D8' });
  // An open pause that the cap has ended by itself has left nothing for another.
  const next = { ...state, pauses: [...state.pauses, { from: now }] };
  return cappedPauses(next.pauses, cap).length > cappedPauses(state.pauses, cap).length
    ? changedLimits(state, next, context)
    : refused({ kind: 'pauses-used-up', rule: 'D8' });
};

/** Ends the waiting. @see rule D8 */
export const resumeLimits = (
  state: LimitInputs,
  now: Instant,
  context: ClockContext,
): Refusing<'not-held'> => {
  const last = state.pauses.at(-1);
  if (!last || last.to !== undefined) return refused({ kind: 'not-held', rule: 'D8' });
  const pauses = [...state.pauses.slice(0, -1), { from: last.from, to: now }];
  return changedLimits(state, { ...state, pauses }, context);
};

const ownOf = (state: LimitInputs, context: ClockContext): Clock | undefined =>
  clocksOf(state, context).find(({ kind }) => kind === 'own-answer');

/** Grants D3 or D4: replaces the own limit from the same start, and never makes it shorter. */
export const extendLimits = (
  state: LimitInputs,
  extension: Extension,
  context: ClockContext,
): Refusing<'category-not-extended' | 'not-longer'> => {
  const { limit, categories } = context.policy[extension];
  if (!categories.value.includes(state.facts.category))
    return refused({ kind: 'category-not-extended', rule: limit.rule });
  const next = { ...state, extension };
  const [old, own] = [ownOf(state, context), ownOf(next, context)];
  // What has no own limit, an opinion, has none to extend (P5).
  if (!own) return refused({ kind: 'category-not-extended', rule: limit.rule });
  return old && own.dueAt <= old.dueAt
    ? refused({ kind: 'not-longer', rule: limit.rule, dueAt: old.dueAt })
    : changedLimits(state, next, context);
};

/**
 * Tier, urgency, category, place or a date turned out otherwise: every limit is counted anew from
 * the corrected facts, whatever becomes later.
 */
export const provenFacts = (
  state: LimitInputs,
  facts: ClockFacts,
  context: ClockContext,
): ReturnType<typeof changedLimits> => {
  // What the province took in itself has its limit from receipt.
  const fromReceipt = state.atProvinceSince === state.facts.receivedAt;
  const next = { ...state, facts, ...(fromReceipt && { atProvinceSince: facts.receivedAt }) };
  return changedLimits(state, next, context);
};

/**
 * The same on one person's word: no statutory limit becomes later; that takes evidence and a second
 * person.
 * @param standing limits as the ticket has them; a policy since then may count them otherwise
 * @see rules B6, D8, D9, D11
 */
export const correctFacts = (
  state: LimitInputs,
  facts: ClockFacts,
  context: ClockContext,
  standing: readonly Clock[] = [],
): LimitDecision<StatutoryLater> => {
  const decision = provenFacts(state, facts, context);
  const later = decision.changes
    .filter((change) => change.old && isStatutory(change.old.kind))
    .map(({ old, new: counted }) => ({
      old: standing.find(({ kind }) => kind === old?.kind) ?? old,
      counted,
    }))
    .find(({ old, counted }) => old && !(counted && notLater(counted, old)))?.old;
  return later
    ? refused({
        kind: 'statutory-later',
        clock: later.kind,
        rule: later.rule,
        dueAt: later.dueAt,
      })
    : decision;
};

const notLater = (clock: Clock, old: Clock): boolean =>
  clock.dueAt <= old.dueAt && clock.actBy <= old.actBy;
