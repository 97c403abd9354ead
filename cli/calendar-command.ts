import type { CalendarYear, HolidayNotice } from '../functions/domain/calendar/calendar-year.ts';
import { type Comparison, compareCalendar, type Difference } from './calendar-cross-check.ts';
import { asksForHelp, type Usage, usageText } from './command-line.ts';
import { type Outcome, WRONG_INPUT } from './wrong-input.ts';

const USAGE: Usage = {
  zh: '用法：npm run calendar -- check\n  把各年度的放假安排与另一个独立的程序库逐日核对',
  en: [
    'Usage: npm run calendar -- check',
    '  compares the committed years with an independent library, day by day',
  ].join('\n'),
};

const paper = ({ title, number, publishedOn }: HolidayNotice): string =>
  `${title}${number === undefined ? '' : ` (${number})`}, ${publishedOn}`;

const OPPOSITE = { worked: 'off', off: 'worked' } as const;

const line = ({ date, committed, notice, known }: Difference): string =>
  [
    `${date}  here ${committed}, library ${OPPOSITE[committed]}: ${paper(notice)}`,
    known ? ' [known: the library is wrong]' : ' [LOOK IT UP]',
  ].join('');

const summary = (years: readonly CalendarYear[], { days, differences, unknownYears }: Comparison) =>
  [
    `${days} days of ${years[0]?.year}-${years.at(-1)?.year} compared with tyme4ts:`,
    `${differences.length} different,`,
    `${differences.filter(({ known }) => !known).length} of them not looked up before.`,
    ...(unknownYears.length > 0 ? [`Not in the library yet: ${unknownYears.join(', ')}.`] : []),
  ].join(' ');

/**
 * `npm run calendar -- check`: every day on which committed data and an independent library differ,
 * with the notice that decides. Fails where one has not been looked up, or a year could not be compared.
 */
export const calendarCommand = (
  args: readonly string[],
  years: readonly CalendarYear[],
): Outcome => {
  if (asksForHelp(args)) return { code: 0, text: usageText(USAGE) };
  if (args.length !== 1 || args[0] !== 'check')
    return { code: WRONG_INPUT, text: usageText(USAGE) };
  const comparison = compareCalendar(years);
  const { differences, unknownYears } = comparison;
  const fine = unknownYears.length === 0 && differences.every(({ known }) => known);
  return {
    code: fine ? 0 : 1,
    text: [...differences.map(line), summary(years, comparison)].join('\n'),
  };
};
