import { type Level, levelAbove } from '../level.ts';
import type { Alert, AlertCause } from '../on-call/alert.ts';
import type { CalledAs, ChainPlan, ChainStep } from '../on-call/chain.ts';
import type { Instead } from '../on-call/fallback-reason.ts';
import type { KeptOnCall, Outfit } from '../on-call/paging.ts';
import type { RecipientRole } from '../on-call/recipient-role.ts';
import { onCallAt } from '../on-call/rota.ts';
import type { RotaCounting } from '../on-call/turns.ts';
import { peopleAtUnit, peopleOfType } from '../organisation/at-unit.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { Person } from '../organisation/person.ts';
import { isReached, isThere } from '../organisation/reach.ts';
import { secondsOf } from '../policy/limit.ts';
import type { Policy } from '../policy/policy.ts';
import type { Instant } from '../time.ts';

type Addressed = Pick<Alert, 'level' | 'role' | 'cause'>;

/** By what a chain is drawn up. */
export type ChainGround = Outfit & {
  readonly onCall: KeptOnCall;
  readonly organisation: Organisation;
  readonly policy: Policy;
  /** By what the rota's days and times are counted. */
  readonly counting: RotaCounting;
  /** The branch above, if there is one. */
  readonly above?: string | undefined;
  readonly now: Instant;
};

/** How far up an alert goes that nobody acknowledges: to its unit, its level, or all levels above. */
type Reach = 'unit' | 'level' | 'all';

const REACH: Readonly<Record<AlertCause['kind'], Reach>> = {
  escalation: 'all',
  'reported-up': 'all',
  'media-referral': 'all',
  'notice-overdue': 'all',
  'not-acknowledged': 'all',
  unmoved: 'all',
  'customer-word': 'level',
  'customer-not-told': 'level',
  'order-late': 'level',
  'order-silent': 'level',
  // The branch above may be the very one that is silent.
  'heartbeat-missed': 'level',
  'hand-over-open': 'level',
  // A reminder: nothing is late yet.
  'order-due': 'unit',
};

/** Somebody who may be called in one step: the first of these who is there. */
type Candidate = {
  readonly level: Level;
  readonly as: CalledAs;
  readonly inTurn: readonly string[];
  readonly instead?: Instead;
};

/**
 * Whom an alert calls one after another: of a work order who handles it or heads its unit, of what is
 * reported up Regulatory & Legal, of the media the general office (D7, E8, G4); the level's rota in turn
 * or who answers for it, then its manager; then the next level's (F3). Deputies where people are away
 * (A7). Those whom nothing reaches are called where nobody else is there, and where nobody is there at all,
 * the first of them all the same. Undefined where the branch's on-call file leaves the level out, or its
 * organisation knows none of them.
 * @see rules A7, F2, F3
 */
export const drawUpChain = (alert: Addressed, ground: ChainGround): ChainPlan | undefined => {
  const { paging } = ground.policy;
  const reach = REACH[alert.cause.kind];
  const levels = levelsOf(alert, ground, reach);
  if (levels.length === 0) return undefined;
  const steps = levels.flatMap((steps) => Array(paging.rounds.value).fill(steps).flat());
  const isUrgent = reach === 'all';
  return {
    steps: waiting(steps, ground.policy),
    ...(isUrgent && ground.above !== undefined && { above: ground.above }),
    receiptWithin: secondsOf(paging.receipt.value),
    takeWithin: secondsOf(paging.nextOnCall.value),
    ...(isUrgent && { unmovedAfter: secondsOf(paging.unmoved.value) }),
    alarms: isUrgent,
  };
};

type Step = Omit<ChainStep, 'wait'>;

const waiting = (steps: readonly Step[], { paging }: Policy): readonly ChainStep[] =>
  steps.map((step, index) => {
    const next = steps[index + 1];
    const until =
      next?.level !== step.level
        ? paging.nextLevel
        : next.as === 'manager'
          ? paging.manager
          : paging.nextOnCall;
    return { ...step, wait: secondsOf(until.value) };
  });

/** The steps of each level that is gone through, from the alert's own up. */
const levelsOf = (
  alert: Addressed,
  ground: ChainGround,
  reach: Reach,
): readonly (readonly Step[])[] => {
  const { level, role } = alert;
  const { named, instead } = namedFor(alert, ground.organisation);
  const own = named.map((inTurn) => ({ level, as: role, inTurn }));
  const ofUnit = stepsOf(own, ground);
  if (reach === 'unit' && ofUnit.length > 0) return [ofUnit];
  const why = ofUnit.length === 0 ? instead : undefined;
  const ofLevel = levelInTurn(role, level, ground).map((one) => ({
    ...one,
    ...(why && { instead: why }),
  }));
  const here = stepsOf([...own, ...ofLevel], ground);
  const next = reach === 'all' ? levelAbove(level) : undefined;
  const higher = next ? stepsOf(levelInTurn('on-call', next, ground), ground) : [];
  const reached = [here, without(here, higher)].filter((steps) => steps.length > 0);
  return reached.length > 0 ? reached : firstOf([...own, ...ofLevel], ground);
};

/** Whoever has been called at a level is not called again at the next. */
const without = (before: readonly Step[], steps: readonly Step[]): readonly Step[] => {
  const called = new Set(before.flatMap(({ people }) => people));
  return steps.filter(({ people }) => !people.every((id) => called.has(id)));
};

/** Each candidate who is there, once; whom nothing reaches only where that is true of all. */
const stepsOf = (candidates: readonly Candidate[], ground: ChainGround): readonly Step[] => {
  const found = candidates.flatMap(({ inTurn, ...step }) => {
    const there = inTurn
      .flatMap((id) => standingFor(id, ground))
      .filter((person) => isThere(person, ground.now));
    const person = there.find((one) => isReached(one, ground)) ?? there[0];
    return person ? [{ step, person }] : [];
  });
  const reached = found.filter(({ person }) => isReached(person, ground));
  const called = new Set<string>();
  return (reached.length > 0 ? reached : found.slice(0, 1)).flatMap(({ step, person }) => {
    if (called.has(person.id)) return [];
    called.add(person.id);
    return [{ ...step, people: [person.id] }];
  });
};

/** Nobody is there: the first who is known, all the same. */
const firstOf = (
  candidates: readonly Candidate[],
  ground: ChainGround,
): readonly (readonly Step[])[] => {
  const known = candidates.flatMap(({ inTurn, ...step }) =>
    inTurn.flatMap((id) => standingFor(id, ground)).map(({ id }) => ({ ...step, people: [id] })),
  );
  return known.slice(0, 1).map((step) => [step]);
};

/** Who stands where somebody is named: they themselves, and whoever stands in for them. */
export const standingFor = (
  id: string,
  ground: Pick<ChainGround, 'organisation' | 'now'>,
  before: readonly string[] = [],
): readonly Person[] => {
  const person = ground.organisation.people.get(id);
  if (person?.state !== 'active') return [];
  const deputy = isThere(person, ground.now) ? undefined : person.absence?.deputy;
  return deputy === undefined || before.includes(deputy)
    ? [person]
    : [person, ...standingFor(deputy, ground, [...before, id])];
};

/** At most so many people of a unit are called one after another before its level's. */
const MOST_OF_UNIT = 3;

type Named = { readonly named: readonly (readonly string[])[]; readonly instead?: Instead };

const namedFor = ({ role, cause }: Addressed, organisation: Organisation): Named => {
  if (role === 'regulatory-and-legal' || role === 'general-office') {
    const people = peopleOfType(role, organisation);
    if (!people) return { named: [], instead: 'no-such-unit' };
    return { named: people.slice(0, MOST_OF_UNIT).map((id) => [id]), instead: 'nobody-there' };
  }
  const unit = 'unit' in cause ? cause.unit : undefined;
  if ((role !== 'handler' && role !== 'head') || unit === undefined) return { named: [] };
  return { named: [peopleAtUnit({ ...cause, role, unit }, organisation)] };
};

const levelInTurn = (
  role: RecipientRole,
  level: Level,
  { onCall: levels, counting, now }: ChainGround,
): readonly Candidate[] => {
  const onCall = levels[level];
  if (!onCall) return [];
  const first: readonly Candidate[] =
    role === 'on-call'
      ? onCallAt(onCall.rota, now, counting).map((id) => ({ level, as: 'on-call', inTurn: [id] }))
      : [{ level, as: 'responsible', inTurn: [onCall.responsible] }];
  return [...first, { level, as: 'manager', inTurn: [onCall.manager] }];
};
