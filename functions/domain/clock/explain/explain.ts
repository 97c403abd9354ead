import type { Bilingual } from '../../bilingual.ts';
import type { Instant } from '../../time.ts';
import type { Clock } from '../clock.ts';
import type { Counting } from '../limit-end.ts';
import type { TimeZone } from '../local-time.ts';
import { whichCounts } from '../which-counts.ts';
import { type SaidBesides, sentenceOf } from './customer-words.ts';
import { type DayRow, dayRows } from './day-rows.ts';
import { KIND_WORDS } from './kind-words.ts';
import { instantWords } from './words.ts';
import { staffWords } from './words-for-staff.ts';

/** Why a limit ends when it does, for machines and for people. */
export type Explanation = Clock & {
  /**
   * The calendar that `days` are taken from: the one in force. Where the limit was counted by
   * another (`calendarVersion`), they need not add up to it.
   */
  readonly daysByCalendar: string;
  readonly timeZone: TimeZone;
  readonly days: readonly DayRow[];
  /** What a clerk can read to a customer. */
  readonly text: Bilingual;
  /** What is for the staff alone; empty where there is nothing. */
  readonly forStaff: Bilingual;
};

const explained = (clock: Clock, counting: Counting, besides: SaidBesides): Explanation => {
  const days = dayRows(clock, counting);
  const { calendar, timeZone } = counting;
  return {
    ...clock,
    daysByCalendar: calendar.version,
    timeZone,
    days,
    text: sentenceOf(clock, days, counting, besides),
    forStaff: staffWords(clock, calendar, timeZone, besides.plainName === undefined),
  };
};

/**
 * Explains one limit.
 * @param waitingSince when the wait for the customer began that is still open (D8)
 */
export const explainClock = (
  clock: Clock,
  counting: Counting,
  waitingSince?: Instant,
): Explanation => explained(clock, counting, { waitingSince });

/** Explains a limit that rests on no rule: by its own name, and no ground is given. */
export const explainPlain = (clock: Clock, counting: Counting, plainName: Bilingual): Explanation =>
  explained(clock, counting, { plainName });

/** Says which limit counts and why; undefined when none that an answer keeps is left. */
export const explainCounting = (
  clocks: readonly Clock[],
  zone: TimeZone,
): { readonly clock: Clock; readonly text: Bilingual } | undefined => {
  const counting = whichCounts(clocks);
  if (!counting) return undefined;
  const { clock, next } = counting;
  const due = instantWords(clock.dueAt, zone);
  const name = KIND_WORDS[clock.kind];
  const { zh, en } = next ? besideWords(clock, next, zone) : { zh: '', en: '' };
  return {
    clock,
    text: {
      zh: `以${name.zh}为准：${due.zh}${zh}。`,
      en: `What counts: ${name.en}, ${due.en}${en}.`,
    },
  };
};

const besideWords = (clock: Clock, next: Clock, zone: TimeZone): Bilingual => {
  const name = KIND_WORDS[next.kind];
  const due = instantWords(next.dueAt, zone);
  return next.dueAt === clock.dueAt
    ? {
        zh: `，与${name.zh}同时截止`,
        en: `, together with: ${name.en}`,
      }
    : {
        zh: `，早于${name.zh}（${due.zh}）`,
        en: `, before: ${name.en} (${due.en})`,
      };
};
