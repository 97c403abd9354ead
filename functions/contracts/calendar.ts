import * as z from 'zod';
import type { CalendarYear } from '../domain/calendar/calendar-year.ts';
import { GivenName } from './bilingual-text.ts';

/** A local date, `YYYY-MM-DD`. */
const LocalDateText = z.iso.date();

const NoticeSchema = z.strictObject({
  title: z.string().min(1),
  number: z.string().min(1).optional(),
  publishedOn: LocalDateText,
});

const HolidaySchema = z
  .strictObject({ from: LocalDateText, to: LocalDateText, name: GivenName })
  .refine(({ from, to }) => from <= to, 'the first day must not lie after the last');

const MakeUpDaySchema = z.strictObject({ date: LocalDateText, for: GivenName });

const AmendmentSchema = z.strictObject({
  notice: NoticeSchema,
  holidays: z.array(HolidaySchema),
  makeUpDays: z.array(MakeUpDaySchema),
  withdrawn: z.array(LocalDateText),
});

/** One year's file of the calendar. */
export const CalendarYearSchema = z.strictObject({
  $schema: z.string().optional(),
  year: z.int().min(1950).max(2100),
  version: z.string().min(1),
  notice: NoticeSchema,
  holidays: z.array(HolidaySchema),
  makeUpDays: z.array(MakeUpDaySchema),
  amendments: z.array(AmendmentSchema),
}) satisfies z.ZodType<CalendarYear>;
