import colours from 'picocolors';
import type { Language } from '../../language.ts';
import type { Scene } from '../scene.ts';
import { type Tally, tallyOf } from '../tally.ts';
import type { Canvas, Paint } from './canvas.ts';
import type { Line, Weight } from './line.ts';
import { type NoticeRow, noticeRows } from './notice-rows.ts';
import { inOrder } from './rows.ts';
import { tableOf } from './table.ts';
import { tell } from './tell.ts';
import { cut, fill } from './width.ts';

/** Drawn at; milliseconds since 1970. */
export type Moment = { readonly since: number; readonly now: number };

const ofWeight = (paint: Paint, weight: Weight) =>
  ({
    quiet: paint.dim,
    good: paint.green,
    news: paint.cyan,
    warning: paint.yellow,
    grave: paint.red,
  })[weight];

const tallyText = (tally: Tally, language: Language): string => {
  const { registered, answeredInTime, answeredLate, refused, toProvince, toRegulator, pages } =
    tally;
  return language === 'zh'
    ? `登记 ${registered} · 按时答复 ${answeredInTime} · 超时答复 ${answeredLate} · 不予受理 ${refused} · 升级到省 ${toProvince} · 到管局 ${toRegulator} · 呼叫 ${pages}`
    : `${registered} registered · ${answeredInTime} in time · ${answeredLate} late · ${refused} refused · ${toProvince} to province · ${toRegulator} to regulator · ${pages} pages`;
};

const newsText = (
  { line, at }: { readonly line: Line; readonly at: number },
  { columns, language }: Canvas,
  paint: Paint,
  { since }: Moment,
): string => {
  const time = `${((at - since) / 1000).toFixed(0).padStart(3)} s`;
  const head = `${time}  ${fill(line.branch, 8)} ${fill(line.ticketNumber ?? '', 12)} `;
  const text = cut(line.text[language], Math.max(1, columns - head.length - 1));
  return `${paint.dim(head)}${ofWeight(paint, line.weight)(text)}`;
};

const noticeText = (
  { title, publisher, state, closed, receivedBy }: NoticeRow,
  { language, columns }: Canvas,
  paint: Paint,
): string => {
  const receipts = receivedBy.map((branch) => ` → ${branch} ✓`).join('');
  const text = cut(`${publisher}${receipts} · ${state[language]} · ${title}`, columns - 3);
  return `${closed ? paint.dim('○') : paint.red('●')} ${closed ? paint.dim(text) : text}`;
};

const headText = (language: Language, { since, now }: Moment): string => {
  const elapsed = Math.max(0, (now - since) / 1000).toFixed(0);
  return language === 'zh'
    ? `投诉处理演示 · 第 ${elapsed} 秒 · 一小时按一秒计`
    : `Complaints at work · second ${elapsed} · an hour runs as a second`;
};

/** One frame, line by line: the tickets, the notices, and below them what happened last. */
export const frame = (scene: Scene, canvas: Canvas, moment: Moment): readonly string[] => {
  const { language, columns, rows } = canvas;
  const paint = colours.createColors(canvas.colours);
  const numberOf = (id: string) => scene.ticket(id)?.ticketNumber;
  const news = scene.happenings().flatMap((happening) => {
    const line = tell(happening, numberOf);
    return line && line.weight !== 'quiet' ? [{ line, at: happening.at }] : [];
  });
  const notices = noticeRows(scene);
  const newsRoom = Math.max(4, Math.floor((rows - 6) / 3));
  // Head, tally, the table's own head, what is left out, two blank lines, and the cursor's line.
  const room = Math.max(3, rows - newsRoom - notices.length - 7);
  const tickets = inOrder(scene.tickets());
  const more = tickets.length - room;
  return [
    paint.bold(cut(headText(language, moment), columns - 1)),
    cut(tallyText(tallyOf(scene), language), columns - 1),
    '',
    ...tableOf(tickets.slice(0, room), canvas, paint, moment.now),
    ...(more > 0 ? [paint.dim(language === 'zh' ? `另有 ${more} 件` : `and ${more} more`)] : []),
    ...notices.map((notice) => noticeText(notice, canvas, paint)),
    '',
    ...news.slice(-newsRoom).map((one) => newsText(one, canvas, paint, moment)),
  ];
};
