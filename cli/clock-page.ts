import type { Explanation } from '../functions/domain/clock/explain/explain.ts';
import { localDate, localTime, type TimeZone } from '../functions/domain/clock/local-time.ts';
import type { Instant } from '../functions/domain/time.ts';
import { fill } from '../local/demonstration/board/width.ts';
import type { ExplainedLimit } from './clock-answer.ts';
import { type Colours, LEGEND, stripOf } from './strip.ts';

const LABEL = 10;

/** Local time; the last second of a day is its 24:00. */
const timeText = (at: Instant, zone: TimeZone): string => {
  const time = localTime(at, zone);
  const shown = time === '23:59:59' ? '24:00' : time.replace(/:00$/, '');
  return `${localDate(at, zone)} ${shown}`;
};

const timesOf = (limit: Explanation): [label: string, text: string][] => {
  const { startAt, remindAt, actBy, callBy, dueAt, timeZone, provisional } = limit;
  const text = (at: Instant) => timeText(at, timeZone);
  return [
    ['起 start', text(startAt)],
    ['催 remind', remindAt.map(text).join(', ')],
    ['办 act by', actBy === dueAt ? '' : text(actBy)],
    ['呼 call by', callBy === undefined || callBy === actBy ? '' : text(callBy)],
    ['止 due', `${text(dueAt)}${provisional ? '  暂定 provisional' : ''}`],
  ];
};

const pageOf = ({ figure, name, limit }: ExplainedLimit, paint: Colours): string[] => {
  const { rule, policyVersion, calendarVersion, timeZone, text, forStaff } = limit;
  const asked = figure === undefined ? '' : ` (${rule}, ${figure})`;
  const title = `${name.zh} ${name.en}${asked}`;
  return [
    paint.bold(title),
    paint.dim(`policy ${policyVersion}, calendar ${calendarVersion}, ${timeZone}`),
    '',
    ...stripOf(limit.days, paint),
    '',
    ...timesOf(limit)
      .filter(([, shown]) => shown !== '')
      .map(([label, shown]) => `${fill(label, LABEL + 2)}${shown}`),
    '',
    text.zh,
    text.en,
    ...(forStaff.zh === '' ? [] : ['', `工作人员：${forStaff.zh}`, `For staff: ${forStaff.en}`]),
  ];
};

/** The limits as a page for a terminal: strip, times and the sentences for a clerk. */
export const clockPage = (limits: readonly ExplainedLimit[], paint: Colours): string =>
  [...limits.flatMap((limit) => [...pageOf(limit, paint), '']), ...LEGEND.map(paint.dim)].join(
    '\n',
  );
