import type { Bilingual } from '../../bilingual.ts';
import type { LocalDate } from '../../calendar/calendar-year.ts';
import { plusDays } from '../../calendar/dates.ts';
import { type Limit, limitParts } from '../../policy/limit.ts';
import type { Instant } from '../../time.ts';
import type { Clock } from '../clock.ts';
import { isStatutory } from '../kind-traits.ts';
import type { Counting } from '../limit-end.ts';
import { localDate, type TimeZone } from '../local-time.ts';
import type { DayRow, RowReason } from './day-rows.ts';
import { KIND_WORDS } from './kind-words.ts';
import { provisionalWords } from './provisional-words.ts';
import { dateWords, instantWords, joined, limitWords, rangeWords } from './words.ts';

type Run = {
  readonly from: LocalDate;
  to: LocalDate;
  readonly reason: RowReason;
  readonly name?: Bilingual;
};

/** Days in a row that have the same reason, joined. */
const runsOf = (rows: readonly DayRow[]): Run[] => {
  const runs: Run[] = [];
  for (const { date, reason, name } of rows) {
    const last = runs.at(-1);
    const joins =
      last?.to === plusDays(date, -1) && last.reason === reason && last.name?.zh === name?.zh;
    if (last && joins) last.to = date;
    else runs.push({ from: date, to: date, reason, ...(name && { name }) });
  }
  return runs;
};

const WEEKEND: Bilingual = { zh: '周末', en: 'weekend' };

const list = (runs: readonly Run[], label: (run: Run) => Bilingual): Bilingual => {
  const pieces = runs.map((run) => ({ days: rangeWords(run.from, run.to), why: label(run) }));
  return {
    zh: pieces.map(({ days, why }) => `${days.zh}（${why.zh}）`).join('、'),
    en: pieces.map(({ days, why }) => `${days.en} (${why.en})`).join(', '),
  };
};

const skippedWords = (rows: readonly DayRow[]): Bilingual | undefined => {
  const runs = runsOf(rows.filter(({ reason }) => reason === 'weekend' || reason === 'holiday'));
  if (runs.length === 0) return undefined;
  const { zh, en } = list(runs, ({ name }) => name ?? WEEKEND);
  return { zh: `不计：${zh}。`, en: `Not counted: ${en}.` };
};

const makeUpWords = (rows: readonly DayRow[]): Bilingual | undefined => {
  const runs = runsOf(rows.filter(({ reason }) => reason === 'make-up-workday'));
  if (runs.length === 0) return undefined;
  const { zh, en } = list(runs, ({ name }) => ({
    zh: `因${name?.zh ?? ''}调休上班`,
    en: `a make-up workday for ${name?.en ?? ''}`,
  }));
  return { zh: `计入：${zh}。`, en: `Counted as working: ${en}.` };
};

const movedWords = (rows: readonly DayRow[]): Bilingual | undefined => {
  const to = rows.find(({ reason }) => reason === 'moved-to');
  const last = rows.findLast(({ reason }) => reason === 'calendar-day');
  if (!to || !last) return undefined;
  const [from, onto] = [rangeWords(last.date, last.date), rangeWords(to.date, to.date)];
  const why = last.name ?? WEEKEND;
  return {
    zh: `期限最后一日${from.zh}（${why.zh}）不是工作日，顺延至${onto.zh}。`,
    en: `The last day, ${from.en} (${why.en}), is no working day, so the limit moves to ${onto.en}.`,
  };
};

/** How the days were counted. */
const countingWords = (clock: Clock, rows: readonly DayRow[]): Bilingual | undefined => {
  if (typeof clock.limit === 'object' && 'until' in clock.limit) return undefined;
  const { unit, count } = limitParts(clock.limit);
  if (unit === 'seconds')
    return count === 0 ? undefined : { zh: '按自然时间连续计算。', en: 'It runs round the clock.' };
  if (count === 0) return { zh: '至当日24:00止。', en: 'It runs to the end of that day.' };
  const firstDay = { zh: '当日不计，自次日起算。', en: 'The first day is not counted.' };
  return unit === 'working-days'
    ? joined(firstDay, skippedWords(rows), makeUpWords(rows))
    : joined(firstDay, movedWords(rows));
};

/** A wait that is still open is counted up to the policy's cap: it may end before that. */
const pausedWords = (
  { pauses = [] }: Clock,
  zone: TimeZone,
  waitingSince: Instant | undefined,
): Bilingual | undefined => {
  if (pauses.length === 0) return undefined;
  const spans = pauses.map(({ from, to }): Bilingual => {
    const [start, end] = [instantWords(from, zone), instantWords(to, zone)];
    return from === waitingSince
      ? { zh: `${start.zh}起，至迟至${end.zh}`, en: `${start.en} to ${end.en} at the latest` }
      : { zh: `${start.zh}至${end.zh}`, en: `${start.en} to ${end.en}` };
  });
  return {
    zh: `等待客户期间停止计时：${spans.map(({ zh }) => zh).join('；')}。`,
    en: `It stood still while the customer was waited for: ${spans.map(({ en }) => en).join('; ')}.`,
  };
};

/** What the limit allows, from when: at once, on the same day, or within so many hours or days. */
const allowanceWords = (limit: Limit, startAt: Instant, zone: TimeZone): Bilingual => {
  const allows = limitWords(limit);
  const { unit, count } = limitParts(limit);
  if (count > 0) {
    const start = instantWords(startAt, zone);
    return { zh: `自${start.zh}起${allows.zh}内`, en: `${allows.en} from ${start.en}` };
  }
  if (unit === 'seconds') return allows;
  const day = dateWords(localDate(startAt, zone));
  return { zh: `${day.zh}${allows.zh}`, en: `${allows.en}, ${day.en}` };
};

/** What the limit allows and the instrument that it rests on; of a date that was given, the date. */
const limitSentence = (
  { kind, source, limit, startAt }: Clock,
  zone: TimeZone,
  plainName: Bilingual | undefined,
): Bilingual => {
  const name = plainName ?? KIND_WORDS[kind];
  const ground = plainName
    ? { zh: '。', en: '.' }
    : { zh: `（${source.zh}）。`, en: ` (${source.en}).` };
  if (typeof limit === 'object' && 'until' in limit) {
    const until = instantWords(limit.until, zone);
    return { zh: `${name.zh}：${until.zh}${ground.zh}`, en: `${name.en}: ${until.en}${ground.en}` };
  }
  const allows = allowanceWords(limit, startAt, zone);
  const isLaw = isStatutory(kind) && !plainName;
  return {
    zh: `${name.zh}：${isLaw ? '依法' : ''}${allows.zh}${ground.zh}`,
    en: `${name.en}: ${isLaw ? 'by law, ' : ''}${allows.en}${ground.en}`,
  };
};

/** What may be said of a limit besides the limit itself. */
export type SaidBesides = {
  /** When the wait for the customer began that is still open (D8). */
  readonly waitingSince?: Instant | undefined;
  /** What a limit is called that rests on no rule and no instrument. */
  readonly plainName?: Bilingual | undefined;
};

/** A limit as a clerk can read it to a customer: nothing that is for the staff alone. */
export const sentenceOf = (
  clock: Clock,
  rows: readonly DayRow[],
  { calendar, timeZone: zone }: Counting,
  { waitingSince, plainName }: SaidBesides = {},
): Bilingual => {
  const { cappedBy } = clock;
  const due = instantWords(clock.dueAt, zone);
  return joined(
    limitSentence(clock, zone, plainName),
    countingWords(clock, rows),
    pausedWords(clock, zone, waitingSince),
    cappedBy && {
      zh: `不得晚于${KIND_WORDS[cappedBy.kind].zh}。`,
      en: `It cannot pass another limit: ${KIND_WORDS[cappedBy.kind].en}.`,
    },
    { zh: `截止时间为${due.zh}。`, en: `It ends at ${due.en}.` },
    provisionalWords(clock, { calendar, timeZone: zone }),
  );
};
