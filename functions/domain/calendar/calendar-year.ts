import type { Bilingual } from '../bilingual.ts';

/** A local date, `YYYY-MM-DD`. */
export type LocalDate = string;

/** The official paper that a day's status rests on. */
export type HolidayNotice = {
  readonly title: string;
  /** 发文字号, where known. */
  readonly number?: string | undefined;
  /** Day of publication; 2007's is the date that the paper bears. */
  readonly publishedOn: LocalDate;
};

/** Days off in a row, both ends included; weekends within it are named too. */
export type Holiday = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly name: Bilingual;
};

/** A weekend day that is worked for a holiday (调休). */
export type MakeUpDay = { readonly date: LocalDate; readonly for: Bilingual };

/** What a later paper changed: `withdrawn` days lose their status before the rest is laid over. */
export type Amendment = {
  readonly notice: HolidayNotice;
  readonly holidays: readonly Holiday[];
  readonly makeUpDays: readonly MakeUpDay[];
  readonly withdrawn: readonly LocalDate[];
};

/** One year's arrangement of holidays, as committed in `years/`. */
export type CalendarYear = {
  readonly year: number;
  readonly version: string;
  readonly notice: HolidayNotice;
  readonly holidays: readonly Holiday[];
  readonly makeUpDays: readonly MakeUpDay[];
  /** In the order of their publication. */
  readonly amendments: readonly Amendment[];
};
