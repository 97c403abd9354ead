import * as z from 'zod';
import type { RegionalHoliday } from '../domain/calendar/regional-holidays.ts';
import { BilingualName, known } from './branch-file-checks.ts';

const eachDateOnce = (days: readonly RegionalHoliday[], context: z.RefinementCtx): void => {
  const seen = new Set<string>();
  for (const [index, { date }] of days.entries()) {
    const message = `${date} stands here twice`;
    if (seen.has(date)) context.addIssue({ code: 'custom', path: [index, 'date'], message });
    seen.add(date);
  }
};

/** Days off that the region's government has set, beside the country's: at most one for a date. */
export const RegionalHolidays = z
  .array(
    known({
      date: z.iso.date('expected a date such as 2026-04-20'),
      name: BilingualName,
      /** The paper that sets it. */
      source: z.string().min(1),
    }),
  )
  .superRefine(eachDateOnce) satisfies z.ZodType<readonly RegionalHoliday[]>;

/**
 * `branches/<id>/calendar.json`, which a branch may leave out: the days off that only its region has.
 * A province's hold for its cities too.
 */
export const CalendarFile = known({
  $schema: z.string().optional(),
  regionalHolidays: RegionalHolidays.default([]),
});

export type CalendarFile = z.infer<typeof CalendarFile>;
