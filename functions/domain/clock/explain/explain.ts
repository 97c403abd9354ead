import type { Name } from '../../name.ts';
import type { Instant } from '../../time.ts';
import type { Clock } from '../clock.ts';
import { countingClock } from '../counting-clock.ts';
import type { Counting } from '../limit-end.ts';
import type { TimeZone } from '../local-time.ts';
import { type DayRow, dayRows } from './day-rows.ts';
import { sentenceOf } from './sentence.ts';
import { instantWords, KIND_WORDS } from './words.ts';

/** A change of a limit, from the ticket's trail. */
export type ExplainedChange = {
  readonly at: Instant;
  readonly by: string;
  readonly why: string;
  readonly old?: { readonly rule: string; readonly dueAt: Instant };
  readonly new?: { readonly rule: string; readonly dueAt: Instant };
};

/** Why a limit ends when it does, for machines and for people. */
export type Explanation = Clock & {
  readonly calendarVersion: string;
  readonly timeZone: TimeZone;
  readonly days: readonly DayRow[];
  readonly changes: readonly ExplainedChange[];
  readonly text: Name;
};

/** Explains one limit. */
export const explainClock = (
  clock: Clock,
  counting: Counting,
  changes: readonly ExplainedChange[] = [],
): Explanation => {
  const days = dayRows(clock, counting);
  return {
    ...clock,
    calendarVersion: counting.calendar.version,
    timeZone: counting.timeZone,
    days,
    changes,
    text: sentenceOf(clock, days, counting.timeZone),
  };
};

/** Says which limit counts and why; undefined when none that an answer keeps is left. */
export const explainCounting = (
  clocks: readonly Clock[],
  zone: TimeZone,
): { readonly clock: Clock; readonly text: Name } | undefined => {
  const counting = countingClock(clocks);
  if (!counting) return undefined;
  const { clock, next } = counting;
  const due = instantWords(clock.dueAt, zone);
  const name = KIND_WORDS[clock.kind];
  const { zh, en } = next ? besideWords(clock, next, zone) : { zh: '', en: '' };
  return {
    clock,
    text: {
      zh: `以${name.zh}（规则${clock.rule}）为准：${due.zh}${zh}。`,
      en: `What counts: ${name.en} (rule ${clock.rule}), ${due.en}${en}.`,
    },
  };
};

const besideWords = (clock: Clock, next: Clock, zone: TimeZone): Name => {
  const name = KIND_WORDS[next.kind];
  const due = instantWords(next.dueAt, zone);
  return next.dueAt === clock.dueAt
    ? {
        zh: `，与${name.zh}（规则${next.rule}）同时截止`,
        en: `, together with: ${name.en} (rule ${next.rule})`,
      }
    : {
        zh: `，早于${name.zh}（规则${next.rule}，${due.zh}）`,
        en: `, before: ${name.en} (rule ${next.rule}, ${due.en})`,
      };
};
