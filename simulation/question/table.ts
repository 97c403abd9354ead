import type { Bilingual } from '../../functions/domain/bilingual.ts';
import { KIND_WORDS } from '../../functions/domain/clock/explain/kind-words.ts';
import { LEVEL_WORDS } from '../../functions/domain/level.ts';
import { grid } from '../grid.ts';
import { type LimitFigures, type PagesOf, type PolicyFigures, shareInTime } from './figures.ts';

/** A policy and what it did. */
export type Outcome = { readonly name: string; readonly figures: PolicyFigures };

type Language = keyof Bilingual;

const WORDS = {
  limit: { zh: '时限', en: 'limit' },
  inTime: { zh: '按时', en: 'in time' },
  late: { zh: '超时', en: 'late' },
  running: { zh: '未到期', en: 'running' },
  share: { zh: '按时率', en: 'share' },
  level: { zh: '层级', en: 'level' },
  came: { zh: '到达件数', en: 'came to it' },
  busiest: { zh: '最忙时段', en: 'busiest hour' },
  hours: { zh: '0 至 23 时', en: 'hours 0 to 23' },
  person: { zh: '人员', en: 'person' },
  day: { zh: '日间', en: 'by day' },
  night: { zh: '夜间（22–7 时）', en: 'at night (22–7)' },
  nights: { zh: '被叫醒的夜数', en: 'nights woken' },
  most: { zh: '一夜最多', en: 'most in a night' },
  all: { zh: '合计', en: 'all' },
  policy: { zh: '政策', en: 'policy' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A limit's name; as it is stored where nobody has named it. */
export const kindName = (kind: string, language: Language): string =>
  Object.entries(KIND_WORDS).find(([one]) => one === kind)?.[1][language] ?? kind;

export const levelName = (level: string, language: Language): string =>
  Object.entries(LEVEL_WORDS).find(([one]) => one === level)?.[1][language] ?? level;

export const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(share * 100).toFixed(1)} %`;

const BARS = [...' ▁▂▃▄▅▆▇█'];

/** A day in 24 signs, the highest for the hour in which most came. */
const dayLine = (hours: readonly number[]): string => {
  const highest = Math.max(1, ...hours);
  return hours.map((count) => BARS[Math.ceil((count / highest) * 8)] ?? '').join('');
};

const busiest = (hours: readonly number[]): string => {
  const most = Math.max(...hours);
  return most === 0 ? '–' : `${hours.indexOf(most)}:00 (${most})`;
};

const everyKind = (outcomes: readonly Outcome[]): readonly string[] =>
  [...new Set(outcomes.flatMap(({ figures }) => figures.limits.map(({ kind }) => kind)))].sort();

const everyLevel = (outcomes: readonly Outcome[]): readonly string[] => [
  ...new Set(outcomes.flatMap(({ figures }) => [...figures.hours.keys()])),
];

/** Everybody whom one of the policies pages. */
export const everybody = (outcomes: readonly Outcome[]): readonly string[] =>
  [...new Set(outcomes.flatMap(({ figures }) => figures.people.map(nameOf)))].sort();

export const nameOf = ({ branch, person }: PagesOf): string => `${branch}/${person}`;

const limitRow = (name: string, policy: string, limit: LimitFigures | undefined) => [
  ...[name, policy],
  ...(limit
    ? [limit.inTime, limit.late, limit.running, percent(shareInTime(limit))]
    : [0, 0, 0, '–']),
];

const pagesRow = (name: string, policy: string, pages: PagesOf | undefined) => [
  ...[name, policy],
  ...[pages?.byDay, pages?.byNight, pages?.nights, pages?.mostInANight].map((count) => count ?? 0),
];

const allPages = (people: readonly PagesOf[]): PagesOf => ({
  ...{ branch: '', person: '' },
  byDay: people.reduce((sum, { byDay }) => sum + byDay, 0),
  byNight: people.reduce((sum, { byNight }) => sum + byNight, 0),
  nights: people.reduce((sum, { nights }) => sum + nights, 0),
  mostInANight: Math.max(0, ...people.map(({ mostInANight }) => mostInANight)),
});

/** What policies did to a branch, side by side, as tables. */
export const policyTables = (outcomes: readonly Outcome[], language: Language): string => {
  const word = (name: keyof typeof WORDS): string => WORDS[name][language];
  const eachOf = (names: readonly string[], row: (name: string, one: Outcome) => Row): Row[] =>
    names.flatMap((name) => outcomes.map((one) => row(name, one)));
  const heads = (...names: (keyof typeof WORDS)[]) => names.map(word);
  return [
    ...outcomes.map(({ name, figures: { complaints, answered } }) =>
      language === 'zh'
        ? `${name}：受理 ${complaints} 件，答复 ${answered} 件`
        : `${name}: ${complaints} complaints, ${answered} answered`,
    ),
    grid(
      heads('limit', 'policy', 'inTime', 'late', 'running', 'share'),
      eachOf(everyKind(outcomes), (kind, { name, figures }) =>
        limitRow(
          kindName(kind, language),
          name,
          figures.limits.find((limit) => limit.kind === kind),
        ),
      ),
    ),
    grid(
      heads('level', 'policy', 'came', 'busiest', 'hours'),
      eachOf(everyLevel(outcomes), (level, { name, figures }) => {
        const hours = figures.hours.get(level) ?? [0];
        const came = hours.reduce((sum, count) => sum + count, 0);
        return [levelName(level, language), name, came, busiest(hours), dayLine(hours)];
      }),
    ),
    grid(heads('person', 'policy', 'day', 'night', 'nights', 'most'), [
      ...eachOf(everybody(outcomes), (person, { name, figures }) =>
        pagesRow(
          person,
          name,
          figures.people.find((pages) => nameOf(pages) === person),
        ),
      ),
      ...outcomes.map(({ name, figures }) => pagesRow(word('all'), name, allPages(figures.people))),
    ]),
  ].join('\n\n');
};

type Row = readonly (string | number)[];
