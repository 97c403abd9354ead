import type { Bilingual } from '../../functions/domain/bilingual.ts';
import { NIGHT, shareInTime } from './figures.ts';
import { everybody, kindName, levelName, nameOf, type Outcome, percent } from './table.ts';

type Language = keyof Bilingual;

const WIDTH = 960;
const LEFT = 260;
const ROOM = 560;
const ROW = 18;
const COLOURS = ['#1f6feb', '#d9822b'];
const NIGHT_COLOURS = ['#0b2f6b', '#7a3e00'];

const TITLES = {
  share: { zh: '各时限按时率', en: 'Limits met in time' },
  hours: { zh: '各层级各时段到达的投诉', en: 'Complaints that came to a level, by hour' },
  pages: {
    zh: `每人收到的呼叫（深色为夜间 ${NIGHT.from}–${NIGHT.until} 时）`,
    en: `Pages per person (dark: at night, ${NIGHT.from}–${NIGHT.until})`,
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const label = (x: number, y: number, text: string, extra = ''): string =>
  `<text x="${x}" y="${y}"${extra}>${escaped(text)}</text>`;

const bar = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" fill="${fill}"/>`;

/** Part of the picture, drawn from a height on, and how high it is. */
type Part = { readonly drawn: readonly string[]; readonly height: number };

const titled = (y: number, title: string, rows: readonly string[], height: number): Part => ({
  drawn: [label(20, y + 18, title, ' font-weight="bold" font-size="15"'), ...rows],
  height: height + 50,
});

const colour = (index: number): string => COLOURS[index % COLOURS.length] ?? '';
const nightColour = (index: number): string => NIGHT_COLOURS[index % NIGHT_COLOURS.length] ?? '';

/** Rows, one for each name and policy; the name stands once. */
const rowsOf = (
  outcomes: readonly Outcome[],
  names: readonly string[],
  draw: (name: string, one: Outcome, at: { readonly y: number; readonly index: number }) => string,
  y: number,
) =>
  names.flatMap((name, row) =>
    outcomes.map((one, index) =>
      draw(name, one, { y: y + 32 + (row * outcomes.length + index) * ROW, index }),
    ),
  );

const shares = (outcomes: readonly Outcome[], y: number, language: Language): Part => {
  const kinds = [
    ...new Set(outcomes.flatMap(({ figures }) => figures.limits.map(({ kind }) => kind))),
  ].sort();
  const rows = rowsOf(
    outcomes,
    kinds,
    (kind, { figures }, { y: top, index }) => {
      const limit = figures.limits.find((one) => one.kind === kind);
      const share = limit && shareInTime(limit);
      return [
        index === 0 ? label(20, top + 12, kindName(kind, language)) : '',
        bar(LEFT, top + 2, ROOM * (share ?? 0), ROW - 5, colour(index)),
        label(LEFT + ROOM * (share ?? 0) + 6, top + 12, percent(share)),
      ].join('');
    },
    y,
  );
  return titled(y, TITLES.share[language], rows, kinds.length * outcomes.length * ROW);
};

const HOURS_HIGH = 70;

const hours = (outcomes: readonly Outcome[], y: number, language: Language): Part => {
  const levels = [...new Set(outcomes.flatMap(({ figures }) => [...figures.hours.keys()]))];
  const step = ROOM / 24;
  const rows = levels.flatMap((level, row) => {
    const foot = y + 32 + (row + 1) * (HOURS_HIGH + 22) - 20;
    const all = outcomes.map(({ figures }) => figures.hours.get(level) ?? []);
    const highest = Math.max(1, ...all.flat());
    const thin = (step - 4) / outcomes.length;
    return [
      label(20, foot - HOURS_HIGH / 2, levelName(level, language)),
      label(LEFT + ROOM + 6, foot - HOURS_HIGH + 10, String(highest)),
      ...all.flatMap((counts, index) =>
        counts.map((count, hour) => {
          const high = (count / highest) * HOURS_HIGH;
          return bar(LEFT + hour * step + index * thin, foot - high, thin, high, colour(index));
        }),
      ),
      ...[0, 6, 12, 18, 23].map((hour) => label(LEFT + hour * step, foot + 14, String(hour))),
    ];
  });
  return titled(y, TITLES.hours[language], rows, levels.length * (HOURS_HIGH + 22));
};

const pages = (outcomes: readonly Outcome[], y: number, language: Language): Part => {
  const people = everybody(outcomes);
  const most = Math.max(
    1,
    ...outcomes.flatMap(({ figures }) =>
      figures.people.map(({ byDay, byNight }) => byDay + byNight),
    ),
  );
  const rows = rowsOf(
    outcomes,
    people,
    (person, { figures }, { y: top, index }) => {
      const { byDay = 0, byNight = 0 } = figures.people.find((one) => nameOf(one) === person) ?? {};
      const day = (byDay / most) * ROOM;
      const night = (byNight / most) * ROOM;
      return [
        index === 0 ? label(20, top + 12, person) : '',
        bar(LEFT, top + 2, day, ROW - 5, colour(index)),
        bar(LEFT + day, top + 2, night, ROW - 5, nightColour(index)),
        label(LEFT + day + night + 6, top + 12, `${byDay} + ${byNight}`),
      ].join('');
    },
    y,
  );
  return titled(y, TITLES.pages[language], rows, people.length * outcomes.length * ROW);
};

/** What policies did to a branch, as one picture (SVG). */
export const policyPicture = (outcomes: readonly Outcome[], language: Language): string => {
  const legend = outcomes.map(({ name }, index) =>
    [bar(20 + index * 320, 14, 12, 12, colour(index)), label(38 + index * 320, 25, name)].join(''),
  );
  const drawn: string[] = [];
  let y = 40;
  for (const part of [shares, hours, pages]) {
    const one = part(outcomes, y, language);
    drawn.push(...one.drawn);
    y += one.height;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${y}" fill="#fff"/>`,
    ...legend,
    ...drawn,
    '</svg>\n',
  ].join('\n');
};
