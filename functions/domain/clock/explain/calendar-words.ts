import type { Calendar } from '../../calendar/calendar.ts';
import type { Name } from '../../name.ts';
import { limitParts } from '../../policy/limit.ts';
import type { Clock } from '../clock.ts';
import { isStatutory } from '../kind-traits.ts';

/** Whether working days have a say in the end of a limit: in working days, or moved by the law. */
const asksCalendar = ({ kind, limit }: Clock): boolean => {
  if (typeof limit === 'object' && 'until' in limit) return false;
  const { unit, count } = limitParts(limit);
  if (unit === 'working-days') return count > 0;
  return unit !== 'seconds' && isStatutory(kind);
};

/** That the limit may still change. The year may have been announced since it was counted. */
export const provisionalWords = (
  { provisional, calendarVersion }: Clock,
  { version }: Calendar,
): Name | undefined => {
  if (!provisional) return undefined;
  return calendarVersion === version
    ? {
        zh: '该日期所在年度的放假安排尚未公布，此时限为暂定。',
        en: 'Holidays of that year are not announced yet: this limit is provisional.',
      }
    : {
        zh: '计算时该日期所在年度的放假安排尚未公布，此时限为暂定。',
        en: 'Holidays of that year were not announced when it was counted: this limit is provisional.',
      };
};

/** That a limit was counted by another calendar than the one that its days are shown by. */
export const calendarWords = (clock: Clock, { version }: Calendar): Name | undefined => {
  const { calendarVersion, provisional } = clock;
  if (calendarVersion === version || !(provisional || asksCalendar(clock))) return undefined;
  return {
    zh: `此时限按工作日历${calendarVersion}计算，现行日历为${version}。`,
    en: `It was counted by the working-day calendar ${calendarVersion}; ${version} is in force now.`,
  };
};
