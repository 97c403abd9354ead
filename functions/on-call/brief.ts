import type { ShiftMessageDue } from '../contracts/shift-message.ts';
import { standingFor } from '../domain/calling/draw-up-chain.ts';
import { lastDigestAt } from '../domain/calling/put-off.ts';
import type { Level } from '../domain/level.ts';
import { MUTINGS, stateOf } from '../domain/muting/muting.ts';
import type { Alert, AlertShown } from '../domain/on-call/alert.ts';
import { type BegunShift, begunShifts } from '../domain/on-call/begun-shifts.ts';
import type { KeptOnCall } from '../domain/on-call/paging.ts';
import { onCallAt, overridesAt, type Rota } from '../domain/on-call/rota.ts';
import { type Counted, DUE_WITHIN_HOURS, type ShiftBrief } from '../domain/on-call/shift-words.ts';
import { type Shift, shiftsOf } from '../domain/on-call/shifts.ts';
import type { RotaCounting } from '../domain/on-call/turns.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { personOf } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { isThere } from '../domain/organisation/reach.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { OrganisationReader, ThingList, ThingReader, TicketLists } from '../ports/readers.ts';
import type { ReadOnCall } from '../showing/on-call-kept.ts';

/** What is counted, at most; and what is named of it. */
const MOST_COUNTED = 100;
const MOST_NAMED = 20;
/** Looked for in so many pages of that many. */
const MOST_PAGES = 10;

const DAY = 86_400;
/** Whose turn began so shortly before the day's summary was told all of it then. */
const TOLD_LATELY_SECONDS = 7200;
/** So far ahead is looked for the end of a turn. */
const UNTIL_WITHIN_DAYS = 31;

/** What is told of a turn is found in these. */
export type BriefPorts = {
  readonly readOnCall: ReadOnCall;
  readonly organisation: OrganisationReader;
  readonly alerts: ThingList<'alert'>;
  readonly ticketLists: TicketLists;
  readonly mutings: ThingReader<'mutings'>;
  readonly counting: RotaCounting;
  readonly policy: Pick<Policy, 'wakes'>;
};

/** Who is told, and of what. */
export type Briefed = { readonly brief: ShiftBrief; readonly person: Person };

/** Nobody needs to be told any more. */
export type NotBriefed = 'over' | 'nobody-there';

/** A turn that goes on: of whom, and in which rota. */
type Turn = {
  readonly rota: Rota;
  readonly turn: Shift['turn'];
  /** Since when, where that is what is told, or is not long ago. */
  readonly begun?: BegunShift;
};

/** Undefined where their turn of then is over, though another one of theirs may go on. */
const turnOf = (
  { occasion, person, at, level }: ShiftMessageDue,
  onCall: KeptOnCall,
  now: Instant,
  counting: RotaCounting,
): Turn | undefined => {
  const rota = onCall[level]?.rota;
  const ids = rota ? onCallAt(rota, now, counting) : [];
  if (!rota || !ids.includes(person)) return undefined;
  const turn = ids[0] === person ? 'first' : 'after';
  const since = plusSeconds(at, occasion === 'shift' ? -1 : -TOLD_LATELY_SECONDS);
  const begun = begunShifts(rota, since, now, counting).find((one) => one.person === person);
  // Whose turn began lately is told of the day with it.
  const isGone =
    occasion === 'shift' ? begun?.from !== at : begun !== undefined || turn === 'after';
  return isGone ? undefined : { rota, turn, ...(begun && { begun }) };
};

/**
 * What somebody should know whose turn has begun, or whose day it is: the one whose turn it is, or who
 * stands in for them. Numbers of tickets and counts, nothing personal of customers.
 * @see rules A7, F3
 */
export const makeBriefing =
  (ports: BriefPorts) =>
  async (due: ShiftMessageDue, now: Instant): Promise<Briefed | NotBriefed> => {
    const { counting } = ports;
    const { level, at, occasion } = due;
    const found = turnOf(due, await ports.readOnCall(now), now, counting);
    if (!found) return 'over';
    const { rota, turn, begun } = found;
    const { organisation } = await ports.organisation.whole();
    const person = standingFor(due.person, { organisation, now }).find((one) => isThere(one, now));
    if (!person) return 'nobody-there';
    const nameOf = (id: string) => organisation.people.get(id)?.name ?? id;
    const until = endOf(rota, due.person, now, counting);
    const brief: ShiftBrief = {
      ...{ occasion, level, turn, from: at },
      ...(until !== undefined && { until }),
      ...(person.id !== due.person && { standsInFor: nameOf(due.person) }),
      before: (begun?.before ?? []).map(nameOf),
      ...(await alertsOf(level, at, ports)),
      due: await dueOf(level, now, ports),
      overrides: overridesAt(rota, now).map(({ person: id, insteadOf, to }) => ({
        person: nameOf(id),
        ...(insteadOf !== undefined && { insteadOf: nameOf(insteadOf) }),
        to,
      })),
      mutings: await mutingsOf(level, organisation, now, ports),
    };
    return { brief, person };
  };

/** What planned work mutes of a level, and who asked for it. */
const mutingsOf = async (
  level: Level,
  organisation: Organisation,
  now: Instant,
  { mutings }: BriefPorts,
): Promise<ShiftBrief['mutings']> =>
  ((await mutings.load(MUTINGS))?.mutings ?? [])
    .filter((one) => stateOf(one, now) === 'running')
    .filter(({ scope }) => scope.levels?.includes(level) ?? true)
    .map(({ id, to, because, work, by }) => {
      const name = 'subject' in by ? personOf(organisation, by.subject)?.name : undefined;
      return {
        ...{ id, to, because },
        ...(work !== undefined && { work }),
        ...(name !== undefined && { by: name }),
      };
    });

const endOf = (
  rota: Rota,
  person: string,
  now: Instant,
  counting: RotaCounting,
): Instant | undefined => {
  const window = { from: now, to: plusSeconds(now, UNTIL_WITHIN_DAYS * DAY) };
  const until = shiftsOf(rota, person, window, counting)[0]?.to;
  return until === window.to ? undefined : until;
};

/** For whom an alert that was put off was put off: the turn or the day that begins when it is brought up. */
export const makeBriefedByPage =
  ({ readOnCall, counting, policy }: Pick<BriefPorts, 'readOnCall' | 'counting' | 'policy'>) =>
  async (
    { level, putOff }: Pick<Alert, 'level' | 'putOff'>,
    now: Instant,
  ): Promise<ShiftMessageDue | undefined> => {
    if (!putOff || putOff.as === 'storm' || putOff.as === 'muting') return undefined;
    const rota = (await readOnCall(now))[level]?.rota;
    if (!rota) return undefined;
    const at = putOff.until;
    const begun = begunShifts(rota, plusSeconds(at, -1), now, counting);
    const first = begun.find((one) => one.turn === 'first');
    if (putOff.as === 'list')
      return first?.from === at
        ? { occasion: 'shift', level, person: first.person, at }
        : undefined;
    const [person] = onCallAt(rota, now, counting);
    return person !== undefined && !first && lastDigestAt(policy, now, counting.timeZone) === at
      ? { occasion: 'daily', level, person, at }
      : undefined;
  };

/** Whether an alert was put off for what begins at an instant, or still is. */
const isPutOff = ({ putOff }: Pick<Alert, 'putOff'>, at: Instant): boolean =>
  putOff !== undefined &&
  putOff.as !== 'storm' &&
  (putOff.broughtUpAt === undefined || (putOff.as !== 'muting' && putOff.until >= at));

const alertsOf = async (
  level: Level,
  at: Instant,
  { alerts }: BriefPorts,
): Promise<Pick<ShiftBrief, 'open' | 'putOff'>> => {
  const { here, isAll } = await alertsAt(level, alerts);
  const counted = (some: typeof here) =>
    countedOf(
      some.map(({ cause }) => numberOf(cause)),
      some.length,
      !isAll,
    );
  return {
    open: counted(here.filter((alert) => !isPutOff(alert, at))),
    putOff: counted(here.filter((alert) => isPutOff(alert, at))),
  };
};

/** The latest of a level, whatever other levels have. */
const alertsAt = async (level: Level, alerts: BriefPorts['alerts']) => {
  const here: AlertShown[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES && here.length < MOST_COUNTED; pages += 1) {
    const page = await alerts.list('raised', { limit: MOST_COUNTED, ...(cursor && { cursor }) });
    here.push(...page.items.filter((alert) => alert.level === level));
    cursor = page.cursor;
    if (cursor === undefined) return { here, isAll: true };
  }
  return { here, isAll: false };
};

const numberOf = (cause: Alert['cause']): string | undefined =>
  'ticketNumber' in cause && cause.ticketNumber !== undefined
    ? cause.ticketNumber
    : 'noticeId' in cause
      ? cause.noticeId
      : undefined;

const dueOf = async (level: Level, now: Instant, { ticketLists }: BriefPorts): Promise<Counted> => {
  const dueBefore = plusSeconds(now, DUE_WITHIN_HOURS * 3600 + 1);
  const { items, cursor } = await ticketLists.list({ level, dueBefore }, { limit: MOST_COUNTED });
  return countedOf(
    items.map(({ ticketNumber }) => ticketNumber),
    items.length,
    cursor !== undefined,
  );
};

const countedOf = (
  numbers: readonly (string | undefined)[],
  count: number,
  more: boolean,
): Counted => ({
  count,
  ...(more && { atLeast: true }),
  numbers: [...new Set(numbers.filter((one) => one !== undefined))].slice(0, MOST_NAMED),
});
