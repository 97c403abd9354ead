import * as z from 'zod';
import { CLOCK_KINDS } from '../domain/clock/clock.ts';
import type { DayRow } from '../domain/clock/explain/day-rows.ts';
import { Name } from './bilingual-text.ts';
import { StoredActor } from './items/actor.ts';
import { StoredClock } from './items/clock.ts';
import { exactly } from './items/exactly.ts';
import { StoredInstant } from './time.ts';

const Kind = z.enum(CLOCK_KINDS);

const Day = exactly<DayRow>()(
  z.object({
    date: z.iso.date(),
    counted: z.int().meta({ description: 'Seconds of this day that count, pauses left out.' }),
    paused: z
      .int()
      .meta({ description: 'Seconds of this day that would count but for a pause (D8).' }),
    reason: z
      .enum([
        'hours',
        'first-day',
        'same-day',
        'calendar-day',
        'working-day',
        'make-up-workday',
        'weekend',
        'holiday',
        'moved-to',
      ])
      .meta({ description: 'Why the day counts or is skipped.' }),
    name: Name.exactOptional().meta({
      description: 'The holiday, or the one that a make-up workday is worked for.',
    }),
    covered: z
      .boolean()
      .meta({ description: 'False where the year has not been announced: may still change.' }),
  }),
);

const End = z.object({ rule: z.string(), dueAt: StoredInstant });

/** Why a limit came, changed or went. */
const CLOCK_CHANGES = [
  'registered',
  'escalated-by-limit',
  'escalated-by-hand',
  'recounted',
  'held',
  'resumed',
  'extended',
  'corrected',
  'outside-date',
  'referred',
  'promised',
  'taken-back',
  'appeal-dates',
  'answered',
  'refused',
  'closed',
  'body-answered',
] as const;

const Change = z.object({
  at: StoredInstant,
  by: StoredActor,
  why: z.enum(CLOCK_CHANGES),
  reason: z.string().optional().meta({ description: 'In the words of who changed it.' }),
  proposedBy: StoredActor.optional().meta({
    description: 'Who proposed a correction that a second person had to confirm.',
  }),
  old: End.optional(),
  new: End.optional(),
});
export type ClockChangeShown = z.infer<typeof Change>;

const Reminder = z.object({
  at: StoredInstant.meta({ description: 'When it is due (D7).' }),
  sentAt: StoredInstant.optional().meta({
    description: 'When it was sent: one message may stand for several that had passed unsent.',
  }),
});
export type ReminderShown = z.infer<typeof Reminder>;

const ExplainedClock = StoredClock.omit({ remindAt: true, remindersSent: true }).extend({
  daysByCalendar: z.string().meta({
    description:
      'The calendar that `days` are taken from: the one in force. Where the limit was counted by another (`calendarVersion`), they need not add up to it.',
  }),
  timeZone: z.string(),
  pauses: z.array(z.object({ from: StoredInstant, to: StoredInstant })),
  days: z.array(Day).meta({
    description:
      'Every local day of the span; of periods in months and years only the last, and what it moved over.',
  }),
  reminders: z.array(Reminder),
  changes: z.array(Change),
  missedAt: StoredInstant.optional().meta({ description: 'When its passing was recorded.' }),
  text: Name.meta({ description: 'What a clerk can read to a customer.' }),
  forStaff: Name.meta({
    description:
      'What is for the staff alone: the rule, by when to act and to telephone, by which calendar it was counted.',
  }),
});

/** Every limit of a ticket: how it was counted, from what, and which one counts. */
export const ClocksView = z
  .object({
    id: z.string(),
    ticketNumber: z.string(),
    counting: z
      .object({
        ticketId: z.string().meta({
          description: 'This ticket, or the one that it repeats, whose earlier limit counts (B9).',
        }),
        kind: Kind,
        rule: z.string(),
        dueAt: StoredInstant,
        text: Name,
      })
      .optional()
      .meta({ description: 'Which limit counts, and why; absent once the customer is answered.' }),
    clocks: z.array(ExplainedClock),
  })
  .meta({ id: 'Clocks' });
export type ClocksView = z.infer<typeof ClocksView>;
