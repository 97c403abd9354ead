import type { Bilingual } from '../../bilingual.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import { type Coverage, coverageOf } from '../../calendar/coverage.ts';
import { limitParts } from '../../policy/limit.ts';
import type { Clock } from '../clock.ts';
import { isStatutory } from '../kind-traits.ts';
import type { Counting } from '../limit-end.ts';
import { localDate } from '../local-time.ts';

/** Whether working days have a say in the end of a limit: in working days, or moved by the law. */
const asksCalendar = ({ kind, limit }: Clock): boolean => {
  if (typeof limit === 'object' && 'until' in limit) return false;
  const { unit, count } = limitParts(limit);
  if (unit === 'working-days') return count > 0;
  return unit !== 'seconds' && isStatutory(kind);
};

const PROVISIONAL: Readonly<Record<Coverage, Bilingual>> = {
  'not-announced': {
    zh: '该日期所在年度的放假安排尚未公布，此时限为暂定。',
    en: 'Holidays of that year are not announced yet: this limit is provisional.',
  },
  'year-end': {
    zh: '下一年度的放假安排尚未公布，可能调整年末几日，此时限为暂定。',
    en: "The next year's holidays are not announced yet and may still change the last days of this one: this limit is provisional.",
  },
  'before-the-data': {
    zh: '工作日历中没有该日期所在年度的放假安排，此时限为暂定。',
    en: 'The working-day calendar has no data of that year: this limit is provisional.',
  },
  settled: {
    zh: '计算时相关日期的放假安排尚未公布，此时限为暂定。',
    en: 'Holidays of those days were not announced when it was counted: this limit is provisional.',
  },
};

/** That the limit may still change, and what it waits for. The days may have been settled since. */
export const provisionalWords = (
  { provisional, startAt, dueAt }: Clock,
  { calendar, timeZone }: Counting,
): Bilingual | undefined => {
  if (!provisional) return undefined;
  const [end, start] = [dueAt, startAt].map((at) => coverageOf(calendar, localDate(at, timeZone)));
  return PROVISIONAL[end === 'settled' && start ? start : (end ?? 'settled')];
};

/** That a limit was counted by another calendar than the one that its days are shown by. */
export const calendarWords = (clock: Clock, { version }: Calendar): Bilingual | undefined => {
  const { calendarVersion, provisional } = clock;
  if (calendarVersion === version || !(provisional || asksCalendar(clock))) return undefined;
  return {
    zh: `此时限按工作日历${calendarVersion}计算，现行日历为${version}。`,
    en: `It was counted by the working-day calendar ${calendarVersion}; ${version} is in force now.`,
  };
};
