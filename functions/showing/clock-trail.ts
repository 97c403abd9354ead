import type { ClockChangeShown, ReminderShown } from '../contracts/clocks.ts';
import type { TicketEntry } from '../domain/ticket/entries.ts';
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

const started = (clock: TicketClock, trail: readonly EntryWithReason[]): ClockChangeShown[] => {
  for (const entry of trail) {
    const { at, by } = entry;
    if (entry.type === 'ComplaintRegistered') {
      const first = entry.data.clocks.find(({ kind }) => kind === clock.kind);
      if (first) return [{ at, by, why: 'registered', new: endOf(first) }];
    }
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
  AnswerPromised: 'promised',
  AppealDatesEntered: 'appeal-dates',
  AnswerTakenBack: 'taken-back',
} as const;

const isChange = (
  entry: EntryWithReason,
): entry is Extract<EntryWithReason, { readonly type: keyof typeof CHANGED_BY }> =>
  Object.hasOwn(CHANGED_BY, entry.type);

/** What an entry changed about the limit of a kind. */
const changeOf = (kind: TicketClock['kind'], entry: EntryWithReason) =>
  isChange(entry) ? entry.data.changes.find((change) => change.kind === kind) : undefined;

const comesWith = (kind: TicketClock['kind'], entry: EntryWithReason): boolean => {
  if (entry.type === 'ComplaintRegistered')
    return entry.data.clocks.some((clock) => clock.kind === kind);
  if (entry.type === 'ComplaintEscalated') return entry.data.started?.kind === kind;
  const change = changeOf(kind, entry);
  return change !== undefined && !change.old;
};

const goesWith = (kind: TicketClock['kind'], entry: EntryWithReason): boolean => {
  const change = changeOf(kind, entry);
  return change !== undefined && !change.new;
};

/**
 * The trail cut into what happened to each limit of a kind, from the entry that it came with to the
 * one that it went with; in the order in which a ticket holds them, since at most one of a kind runs.
 */
export const livesOf = (
  kind: TicketClock['kind'],
  trail: readonly EntryWithReason[],
): EntryWithReason[][] => {
  const lives: EntryWithReason[][] = [];
  let runs = false;
  for (const entry of trail) {
    if (comesWith(kind, entry)) {
      lives.push([]);
      runs = true;
    }
    if (runs) lives.at(-1)?.push(entry);
    if (goesWith(kind, entry)) runs = false;
  }
  return lives;
};

const reasonOf = ({ reason }: EntryWithReason) => (reason === undefined ? {} : { reason });

const changed = (clock: TicketClock, trail: readonly EntryWithReason[]): ClockChangeShown[] =>
  trail.filter(isChange).flatMap((entry): ClockChangeShown[] => {
    const change = changeOf(clock.kind, entry);
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
} as const;

const ended = (clock: TicketClock, trail: readonly EntryWithReason[]): ClockChangeShown[] => {
  for (const entry of trail) {
    const { at, by, type } = entry;
    const ends =
      type === 'CustomerAnswered' || type === 'ComplaintRefused' || type === 'ComplaintClosed';
    if (ends && at === clock.endedAt) return [{ at, by, why: ENDED_BY[type], old: endOf(clock) }];
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
        entry.data.clock === clock.kind &&
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
    ? trail.findLast((entry) => entry.type === 'DeadlineMissed' && entry.data.clock === clock.kind)
        ?.at
    : undefined;
