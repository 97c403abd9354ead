import type { Bilingual } from '../../bilingual.ts';
import type { LocalDate } from '../../calendar/calendar-year.ts';
import { plusDays } from '../../calendar/dates.ts';
import { limitParts } from '../../policy/limit.ts';
import type { Instant } from '../../time.ts';
import type { Clock } from '../clock.ts';
import { isStatutory } from '../kind-traits.ts';
import type { Counting } from '../limit-end.ts';
import type { TimeZone } from '../local-time.ts';
import { calendarWords, provisionalWords } from './calendar-words.ts';
import type { DayRow, RowReason } from './day-rows.ts';
import { instantWords, KIND_WORDS, limitWords, rangeWords } from './words.ts';

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

const joined = (...pieces: (Bilingual | undefined)[]): Bilingual => ({
  zh: pieces.map((piece) => piece?.zh ?? '').join(''),
  en: pieces.flatMap((piece) => piece?.en ?? []).join(' '),
});

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
    en: `worked in lieu for ${name?.en ?? ''}`,
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
  if (unit === 'seconds') return { zh: '按自然时间连续计算。', en: 'It runs round the clock.' };
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

const callWords = ({ callBy, actBy, dueAt }: Clock, zone: TimeZone): Bilingual | undefined => {
  if (callBy === undefined || callBy === actBy) return undefined;
  const at = instantWords(callBy, zone);
  return callBy > dueAt
    ? {
        zh: `因夜间不拨打客户电话，电话答复可延至${at.zh}，不计超时。`,
        en: `Because of quiet hours an answer by telephone may be given until ${at.en} and is not late.`,
      }
    : { zh: `如以电话答复，请在${at.zh}前拨打。`, en: `To answer by telephone, call by ${at.en}.` };
};

const actWords = ({ actBy, dueAt }: Clock, zone: TimeZone): Bilingual | undefined => {
  if (actBy === dueAt) return undefined;
  const at = instantWords(actBy, zone);
  return {
    zh: `请于${at.zh}前办结，提醒和升级以此为准。`,
    en: `Act by ${at.en}: reminders and escalation go by that.`,
  };
};

/** What the limit allows, from when, and on what it rests; of a date that was given, the date. */
const ruleWords = ({ kind, rule, source, limit, startAt }: Clock, zone: TimeZone): Bilingual => {
  const name = KIND_WORDS[kind];
  const ground = { zh: `（规则${rule}，${source.zh}）。`, en: ` (rule ${rule}, ${source.en}).` };
  if (typeof limit === 'object' && 'until' in limit) {
    const until = instantWords(limit.until, zone);
    return { zh: `${name.zh}：${until.zh}${ground.zh}`, en: `${name.en}: ${until.en}${ground.en}` };
  }
  const [start, allows] = [instantWords(startAt, zone), limitWords(limit)];
  const law = isStatutory(kind) ? { zh: '依法', en: 'by law, ' } : { zh: '', en: '' };
  return {
    zh: `${name.zh}：${law.zh}自${start.zh}起${allows.zh}${ground.zh}`,
    en: `${name.en}: ${law.en}${allows.en} from ${start.en}${ground.en}`,
  };
};

/**
 * A limit told to a clerk, who can read it to a customer.
 * @param waitingSince when the wait for the customer began that is still open (D8)
 */
export const sentenceOf = (
  clock: Clock,
  rows: readonly DayRow[],
  { calendar, timeZone: zone }: Counting,
  waitingSince?: Instant,
): Bilingual => {
  const { cappedBy } = clock;
  const due = instantWords(clock.dueAt, zone);
  return joined(
    ruleWords(clock, zone),
    countingWords(clock, rows),
    pausedWords(clock, zone, waitingSince),
    cappedBy && {
      zh: `不得晚于${KIND_WORDS[cappedBy.kind].zh}（规则${cappedBy.rule}）。`,
      en: `It cannot pass another limit: ${KIND_WORDS[cappedBy.kind].en} (rule ${cappedBy.rule}).`,
    },
    { zh: `最迟为${due.zh}。`, en: `The last moment in time is ${due.en}.` },
    actWords(clock, zone),
    callWords(clock, zone),
    provisionalWords(clock, { calendar, timeZone: zone }),
    calendarWords(clock, calendar),
  );
};
