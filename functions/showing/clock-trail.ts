import type { ClockChangeShown, ReminderShown } from '../contracts/clocks.ts';
import type { TicketEntry } from '../domain/ticket/entries.ts';
import type { TicketClockRef } from '../domain/ticket/happenings/passed.ts';
import type { TicketClock } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';

/** An entry of a ticket, and what who did it wrote about it. */
export type EntryWithReason = TicketEntry & { readonly reason?: string };

/**
 * A ticket's entries with the reasons for them, in order.
 * @param reasons what was written about an entry, by its sequence
 */
export const clockTrail = (
  entries: readonly TicketEntry[],
  reasons: ReadonlyMap<number, string>,
): EntryWithReason[] =>
  entries.map((entry) => {
    const reason = reasons.get(entry.sequence);
    return reason === undefined ? entry : { ...entry, reason };
  });

const STARTED_BY = {
  'limit-passed': 'escalated-by-limit',
  'by-hand': 'escalated-by-hand',
} as const;

const endOf = ({ rule, dueAt }: Pick<TicketClock, 'rule' | 'dueAt'>) => ({ rule, dueAt });

type OneClock = Pick<TicketClock, 'kind' | 'referral'>;

type Referred = Extract<EntryWithReason, { readonly type: 'ComplaintReferred' }>;

/** True for the entry of the referral that a limit is of (A5). */
const broughtBy = (entry: EntryWithReason, { referral }: OneClock): entry is Referred =>
  entry.type === 'ComplaintReferred' && entry.sequence === referral;

const started = (clock: TicketClock, trail: readonly EntryWithReason[]): ClockChangeShown[] => {
  for (const entry of trail) {
    const { at, by } = entry;
    if (entry.type === 'ComplaintRegistered') {
      const first = entry.data.clocks.find(({ kind }) => kind === clock.kind);
      if (first) return [{ at, by, why: 'registered', new: endOf(first) }];
    }
    if (broughtBy(entry, clock))
      return [{ at, by, why: 'referred', ...reasonOf(entry), new: endOf(entry.data.clock) }];
    if (entry.type === 'ComplaintEscalated' && entry.data.started?.kind === clock.kind) {
      const { cause, started: first } = entry.data;
      return [{ at, by, why: STARTED_BY[cause], ...reasonOf(entry), new: endOf(first) }];
    }
  }
  return [];
};

const CHANGED_BY = {
  LimitsRecounted: 'recounted',
  ComplaintHeld: 'held',
  ComplaintResumed: 'resumed',
  LimitExtended: 'extended',
  FactsCorrected: 'corrected',
  OutsideDateSet: 'outside-date',
  ComplaintReferred: 'referred',
  AnswerPromised: 'promised',
  AppealDatesEntered: 'appeal-dates',
  AnswerTakenBack: 'taken-back',
} as const;

const isChange = (
  entry: EntryWithReason,
): entry is Extract<EntryWithReason, { readonly type: keyof typeof CHANGED_BY }> =>
  Object.hasOwn(CHANGED_BY, entry.type);

/** What an entry changed about a limit: of a body's reply, where it is of its referral. */
const changeOf = ({ kind, referral }: OneClock, entry: EntryWithReason) => {
  if (!isChange(entry)) return undefined;
  if (referral === undefined) return entry.data.changes.find((change) => change.kind === kind);
  return entry.type === 'OutsideDateSet' && entry.data.referral === referral
    ? entry.data.reply
    : undefined;
};

const comesWith = (clock: OneClock, entry: EntryWithReason): boolean => {
  const { kind } = clock;
  if (clock.referral !== undefined) return broughtBy(entry, clock);
  if (entry.type === 'ComplaintRegistered')
    return entry.data.clocks.some((clock) => clock.kind === kind);
  if (entry.type === 'ComplaintEscalated') return entry.data.started?.kind === kind;
  const change = changeOf(clock, entry);
  return change !== undefined && !change.old;
};

const goesWith = (clock: OneClock, entry: EntryWithReason): boolean => {
  const change = changeOf(clock, entry);
  return change !== undefined && !change.new;
};

/**
 * The trail cut into what happened to each limit of a kind, from the entry that it came with to the
 * one that it went with; in the order in which a ticket holds them, since at most one of a kind runs, or
 * one of each referral.
 */
export const livesOf = (
  clock: OneClock,
  trail: readonly EntryWithReason[],
): EntryWithReason[][] => {
  const lives: EntryWithReason[][] = [];
  let runs = false;
  for (const entry of trail) {
    if (comesWith(clock, entry)) {
      lives.push([]);
      runs = true;
    }
    if (runs) lives.at(-1)?.push(entry);
    if (goesWith(clock, entry)) runs = false;
  }
  return lives;
};

const reasonOf = ({ reason }: EntryWithReason) => (reason === undefined ? {} : { reason });

const changed = (clock: TicketClock, trail: readonly EntryWithReason[]): ClockChangeShown[] =>
  trail.filter(isChange).flatMap((entry): ClockChangeShown[] => {
    const change = changeOf(clock, entry);
    if (!change) return [];
    const { at, by } = entry;
    return [
      {
        at,
        by,
        why: CHANGED_BY[entry.type],
        ...reasonOf(entry),
        ...(entry.type === 'FactsCorrected' &&
          entry.data.proposedBy && { proposedBy: entry.data.proposedBy }),
        ...(change.old && { old: endOf(change.old) }),
        ...(change.new && { new: endOf(change.new) }),
      },
    ];
  });

const ENDED_BY = {
  CustomerAnswered: 'answered',
  ComplaintRefused: 'refused',
  ComplaintClosed: 'closed',
  BodyAnswered: 'body-answered',
} as const;

const isEnd = (
  entry: EntryWithReason,
): entry is Extract<EntryWithReason, { readonly type: keyof typeof ENDED_BY }> =>
  Object.hasOwn(ENDED_BY, entry.type);

/** A reply to a body ends the limit of its own referral, and nothing else does. */
const ends = (entry: EntryWithReason, { referral }: OneClock): boolean =>
  entry.type === 'BodyAnswered' ? entry.data.referral === referral : referral === undefined;

const ended = (clock: TicketClock, trail: readonly EntryWithReason[]): ClockChangeShown[] => {
  for (const entry of trail) {
    const { at, by } = entry;
    if (isEnd(entry) && ends(entry, clock) && at === clock.endedAt)
      return [{ at, by, why: ENDED_BY[entry.type], old: endOf(clock) }];
  }
  return [];
};

/**
 * How a limit came, changed and went: who, why, and its end before and after.
 * @param trail its own part: see `livesOf`
 */
export const changesOf = (
  clock: TicketClock,
  trail: readonly EntryWithReason[],
): ClockChangeShown[] => [
  ...started(clock, trail),
  ...changed(clock, trail),
  ...ended(clock, trail),
];

/** True where an entry speaks of this limit. */
const isOf = (ref: TicketClockRef, { kind, referral }: OneClock): boolean =>
  ref.clock === kind && ref.referral === referral;

/** A second promise stands in the place of the first, and is reminded of anew (B8). */
const sincePromised = (
  { kind }: TicketClock,
  trail: readonly EntryWithReason[],
): readonly EntryWithReason[] =>
  kind === 'promised-answer'
    ? trail.slice(trail.findLastIndex(({ type }) => type === 'AnswerPromised'))
    : trail;

/**
 * Each reminder of a limit and the message that it was sent with (D7).
 * @param trail its own part: see `livesOf`
 */
export const remindersOf = (
  clock: TicketClock,
  trail: readonly EntryWithReason[],
): ReminderShown[] => {
  const own = sincePromised(clock, trail);
  return clock.remindAt.map((at, index) => {
    const sent = own.find(
      (entry) =>
        entry.type === 'DeadlineApproaching' &&
        isOf(entry.data, clock) &&
        entry.data.reminder > index,
    );
    return { at, ...(sent && { sentAt: sent.at }) };
  });
};

/**
 * When the passing of a limit was recorded: of its end as it is now, since changes move ends.
 * @param trail its own part: see `livesOf`
 */
export const missedAt = (
  clock: TicketClock,
  trail: readonly EntryWithReason[],
): Instant | undefined =>
  clock.missed
    ? trail.findLast((entry) => entry.type === 'DeadlineMissed' && isOf(entry.data, clock))?.at
    : undefined;
