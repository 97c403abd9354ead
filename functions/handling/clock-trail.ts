import { type ClockChangeShown, ClockTrailEntry, type ReminderShown } from '../contracts/clocks.ts';
import type { Entry } from '../domain/entry.ts';
import type { TicketClock } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';

/** An entry that has to do with limits. */
export type Happened = ClockTrailEntry & Pick<Entry, 'at' | 'by'>;

const SPEAKING = new Set<string>(ClockTrailEntry.options.map(({ shape }) => shape.type.value));

/** What of a ticket's entries has to do with its limits, in order. */
export const clockTrail = (entries: readonly Entry[]): Happened[] =>
  entries.flatMap(({ type, data, at, by }) =>
    SPEAKING.has(type) ? [{ ...ClockTrailEntry.parse({ type, data }), at, by }] : [],
  );

const STARTED_BY = {
  'limit-passed': 'escalated-by-limit',
  'by-hand': 'escalated-by-hand',
} as const;

const endOf = ({ rule, dueAt }: Pick<TicketClock, 'rule' | 'dueAt'>) => ({ rule, dueAt });

const started = (clock: TicketClock, trail: readonly Happened[]): ClockChangeShown[] => {
  for (const entry of trail) {
    const { at, by } = entry;
    if (entry.type === 'ComplaintRegistered') {
      const first = entry.data.clocks.find(({ kind }) => kind === clock.kind);
      if (first) return [{ at, by, why: 'registered', new: endOf(first) }];
    }
    if (entry.type === 'ComplaintEscalated' && entry.data.started?.kind === clock.kind) {
      const { cause, started: first } = entry.data;
      return [{ at, by, why: STARTED_BY[cause], new: endOf(first) }];
    }
  }
  return [];
};

const recounted = (clock: TicketClock, trail: readonly Happened[]): ClockChangeShown[] =>
  trail.flatMap((entry) => {
    if (entry.type !== 'LimitsRecounted') return [];
    const change = entry.data.changes.find(({ new: { kind } }) => kind === clock.kind);
    if (!change) return [];
    const { at, by } = entry;
    return [{ at, by, why: 'recounted' as const, old: change.old, new: endOf(change.new) }];
  });

const ENDED_BY = {
  CustomerAnswered: 'answered',
  ComplaintRefused: 'refused',
  ComplaintClosed: 'closed',
} as const;

const ended = (clock: TicketClock, trail: readonly Happened[]): ClockChangeShown[] => {
  for (const entry of trail) {
    const { at, by, type } = entry;
    const ends =
      type === 'CustomerAnswered' || type === 'ComplaintRefused' || type === 'ComplaintClosed';
    if (ends && at === clock.endedAt) return [{ at, by, why: ENDED_BY[type], old: endOf(clock) }];
  }
  return [];
};

/** How a limit came, changed and went: who, why, and its end before and after. */
export const changesOf = (clock: TicketClock, trail: readonly Happened[]): ClockChangeShown[] => [
  ...started(clock, trail),
  ...recounted(clock, trail),
  ...ended(clock, trail),
];

/** Each reminder of a limit and the message that it was sent with (D7). */
export const remindersOf = (clock: TicketClock, trail: readonly Happened[]): ReminderShown[] =>
  clock.remindAt.map((at, index) => {
    const sent = trail.find(
      (entry) =>
        entry.type === 'DeadlineApproaching' &&
        entry.data.clock === clock.kind &&
        entry.data.reminder > index,
    );
    return { at, ...(sent && { sentAt: sent.at }) };
  });

/** When the passing of a limit was recorded. */
export const missedAt = (clock: TicketClock, trail: readonly Happened[]): Instant | undefined =>
  trail.find((entry) => entry.type === 'DeadlineMissed' && entry.data.clock === clock.kind)?.at;
