import { type ClockChangeShown, ClockTrailEntry, type ReminderShown } from '../contracts/clocks.ts';
import type { Entry } from '../domain/entry.ts';
import type { TicketClock } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';

type Happened = ClockTrailEntry & Pick<Entry, 'at' | 'by'>;

/** What of a ticket's entries has to do with its limits, in order. */
export const clockTrail = (entries: readonly Entry[]): Happened[] =>
  entries.flatMap(({ type, data, at, by }) =>
    SPEAKING.has(type) ? [{ ...ClockTrailEntry.parse({ type, data }), at, by }] : [],
  );

const SPEAKING = new Set<string>(ClockTrailEntry.options.map(({ shape }) => shape.type.value));

const ENDED_BY = {
  CustomerAnswered: 'answered',
  ComplaintRefused: 'refused',
  ComplaintClosed: 'closed',
} as const;

const STARTED_BY = {
  'limit-passed': 'escalated-by-limit',
  'by-hand': 'escalated-by-hand',
} as const;

/** How a limit came and went: who, why, and its end before and after. */
export const changesOf = (clock: TicketClock, trail: readonly Happened[]): ClockChangeShown[] => {
  const end = { rule: clock.rule, dueAt: clock.dueAt };
  const climb = trail.find(
    (entry) => entry.type === 'ComplaintEscalated' && entry.data.started?.kind === clock.kind,
  );
  return trail.flatMap((entry): ClockChangeShown[] => {
    const { at, by } = entry;
    switch (entry.type) {
      case 'ComplaintRegistered':
        return climb ? [] : [{ at, by, why: 'registered', new: end }];
      case 'ComplaintEscalated':
        return entry === climb ? [{ at, by, why: STARTED_BY[entry.data.cause], new: end }] : [];
      case 'CustomerAnswered':
      case 'ComplaintRefused':
      case 'ComplaintClosed':
        return clock.endedAt === at ? [{ at, by, why: ENDED_BY[entry.type], old: end }] : [];
      case 'DeadlineApproaching':
      case 'DeadlineMissed':
        return [];
    }
  });
};

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
