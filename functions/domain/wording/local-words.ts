import { dateWords, instantWords } from '../clock/explain/words.ts';
import { localDate, localTime, type TimeZone } from '../clock/local-time.ts';
import type { Instant } from '../time.ts';
import type { Language } from './wording.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026年11月30日（星期一）18:00`, `18:00 on Monday, 30 November 2026`. */
export const longWords = (at: Instant, zone: TimeZone, language: Language): string =>
  instantWords(at, zone)[language];

/** `2026年11月30日（星期一）`, `Monday, 30 November 2026`. */
export const dayWords = (at: Instant, zone: TimeZone, language: Language): string =>
  dateWords(localDate(at, zone))[language];

/** For a text message, to the minute and without the year: `11月30日18:00`, `18:00 on 30 Nov`. */
export const shortWords = (at: Instant, zone: TimeZone, language: Language): string => {
  const [, month = 1, day = 1] = localDate(at, zone).split('-').map(Number);
  const time = localTime(at, zone);
  const short = time === '23:59:59' ? '24:00' : time.slice(0, 5);
  return language === 'zh'
    ? `${month}月${day}日${short}`
    : `${short} on ${day} ${MONTHS[month - 1]}`;
};
