import type { Bilingual } from '../../bilingual.ts';
import type { LocalDate } from '../../calendar/calendar-year.ts';
import { dayOfWeek } from '../../calendar/dates.ts';
import { type Limit, limitParts } from '../../policy/limit.ts';
import { type Instant, plusSeconds } from '../../time.ts';
import { localDate, localTime, type TimeZone } from '../local-time.ts';

/** Sentences one after another, those that there are; in Chinese without a space between them. */
export const joined = (...sentences: (Bilingual | undefined)[]): Bilingual => ({
  zh: sentences.map((sentence) => sentence?.zh ?? '').join(''),
  en: sentences.flatMap((sentence) => sentence?.en ?? []).join(' '),
});

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const 星期 = '一二三四五六日';

const parts = (date: LocalDate): readonly [number, number, number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
};

/** `2026年10月13日（星期二）`, `Tuesday, 13 October 2026`. */
export const dateWords = (date: LocalDate): Bilingual => {
  const [year, month, day] = parts(date);
  const weekday = dayOfWeek(date) - 1;
  return {
    zh: `${year}年${month}月${day}日（星期${星期[weekday]}）`,
    en: `${WEEKDAYS[weekday]}, ${day} ${MONTHS[month - 1]} ${year}`,
  };
};

/** `10月1日至7日`, `1-7 October`: days in a row, without the year. */
export const rangeWords = (from: LocalDate, to: LocalDate): Bilingual => {
  const [, month, day] = parts(from);
  const [, lastMonth, lastDay] = parts(to);
  const monthName = MONTHS[month - 1];
  if (from === to) return { zh: `${month}月${day}日`, en: `${day} ${monthName}` };
  return month === lastMonth
    ? { zh: `${month}月${day}日至${lastDay}日`, en: `${day}-${lastDay} ${monthName}` }
    : {
        zh: `${month}月${day}日至${lastMonth}月${lastDay}日`,
        en: `${day} ${monthName} - ${lastDay} ${MONTHS[lastMonth - 1]}`,
      };
};

/** A local instant; what is stored as the last second of a day reads as the day's end. */
export const instantWords = (at: Instant, zone: TimeZone): Bilingual => {
  const { zh, en } = dateWords(localDate(at, zone));
  const time = localTime(at, zone);
  if (time === '23:59:59') return { zh: `${zh}24:00`, en: `the end of ${en}` };
  const short = time.endsWith(':00') ? time.slice(0, 5) : time;
  return { zh: `${zh}${short}`, en: `${short} on ${en}` };
};

/**
 * Up to an instant, which is the last one in time; of the last second of a minute, before the next:
 * `22:00前`, `before 22:00`.
 */
export const untilWords = (at: Instant, zone: TimeZone): Bilingual => {
  const next = plusSeconds(at, 1);
  const isWhole = localTime(at, zone) !== '23:59:59' && localTime(next, zone).endsWith(':00');
  const { zh, en } = instantWords(isWhole ? next : at, zone);
  return { zh: `${zh}前`, en: `${isWhole ? 'before' : 'by'} ${en}` };
};

const counted = (count: number, zh: string, en: string): Bilingual => ({
  zh: `${count}${zh}`,
  en: `${count} ${en}${count === 1 ? '' : 's'}`,
});

const timeWords = (seconds: number): Bilingual => {
  const pieces = [
    counted(Math.floor(seconds / 3600), '小时', 'hour'),
    counted(Math.floor((seconds % 3600) / 60), '分钟', 'minute'),
    counted(seconds % 60, '秒', 'second'),
  ].filter(({ zh }) => !zh.startsWith('0'));
  if (pieces.length === 0) return { zh: '立即', en: 'at once' };
  return {
    zh: pieces.map(({ zh }) => zh).join(''),
    en: pieces.map(({ en }) => en).join(' '),
  };
};

/** `4个工作日`, `4 working days`. */
export const limitWords = (limit: Limit): Bilingual => {
  const { unit, count } = limitParts(limit);
  if (unit === 'seconds') return timeWords(count);
  if (count === 0) return { zh: '当日', en: 'the same day' };
  if (unit === 'working-days') return counted(count, '个工作日', 'working day');
  if (unit === 'days') return counted(count, '日', 'day');
  return count % 12 === 0 ? counted(count / 12, '年', 'year') : counted(count, '个月', 'month');
};
