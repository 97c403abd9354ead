import Table from 'cli-table3';
import colours from 'picocolors';
import type { Bilingual } from '../../functions/domain/on-call/wording.ts';
import type { Level } from '../../functions/domain/ticket/ticket.ts';
import { countdown, inOrder, type Urgency } from './rows.ts';
import type { Scene, Seen } from './scene.ts';
import { type Tally, tallyOf } from './tally.ts';
import { type Line, tell, type Weight } from './tell.ts';
import { cut, fill } from './width.ts';
import { CHANNEL_WORDS, type Language, LEVEL_WORDS, STATE_WORDS, TIER_WORDS } from './words.ts';

/** What a frame is drawn on. */
export type Canvas = {
  readonly columns: number;
  readonly rows: number;
  readonly colours: boolean;
  readonly language: Language;
};

/** Drawn at; milliseconds since 1970. */
export type Moment = { readonly since: number; readonly now: number };

const HEAD: readonly Bilingual[] = [
  { zh: '工单号', en: 'ticket' },
  { zh: '受理', en: 'taken at' },
  { zh: '渠道', en: 'channel' },
  { zh: '等级', en: 'tier' },
  { zh: '事由', en: 'matter' },
  { zh: '所在层级', en: 'level' },
  { zh: '状态', en: 'state' },
  { zh: '下一时限', en: 'limit in' },
];
const WIDTHS = [12, 9, 8, 9, 0, 11, 9, 9];

const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid', 'middle'].flatMap((side) =>
    [side, `${side}-mid`, `${side}-left`, `${side}-right`].map((name) => [name, '']),
  ),
);

type Paint = ReturnType<typeof colours.createColors>;

const levelPaint = (paint: Paint, level: Level) =>
  ({ city: paint.reset, province: paint.yellow, regulator: paint.red })[level];

const urgencyPaint = (paint: Paint, urgency: Urgency) =>
  ({ none: paint.dim, far: paint.reset, near: paint.yellow, imminent: paint.red })[urgency];

const weightPaint = (paint: Paint, weight: Weight) =>
  ({
    quiet: paint.dim,
    good: paint.green,
    news: paint.cyan,
    warning: paint.yellow,
    grave: paint.red,
  })[weight];

const row = (ticket: Seen, canvas: Canvas, paint: Paint, { now }: Moment): string[] => {
  const { language } = canvas;
  const { text, urgency } = countdown(ticket, now);
  const settled = urgency === 'none' ? paint.dim : paint.reset;
  const changed = now - ticket.changedAt < 1_500 ? paint.bold : settled;
  const matterWidth = canvas.columns - WIDTHS.reduce((sum, width) => sum + width, 1);
  return [
    changed(ticket.ticketNumber),
    settled(ticket.owner),
    settled(CHANNEL_WORDS[ticket.channel][language]),
    settled(TIER_WORDS[ticket.tier][language]),
    settled(cut(ticket.complaint?.matter.title ?? '', matterWidth - 1)),
    levelPaint(paint, ticket.level)(LEVEL_WORDS[ticket.level][language]),
    settled(STATE_WORDS[ticket.state][language]),
    urgencyPaint(paint, urgency)(text[language]),
  ];
};

const tallyText = (tally: Tally, language: Language): string =>
  language === 'zh'
    ? `登记 ${tally.registered} · 按时答复 ${tally.answeredInTime} · 超时答复 ${tally.answeredLate} · 不予受理 ${tally.refused} · 升级到省 ${tally.toProvince} · 升级到管局 ${tally.toRegulator} · 呼叫 ${tally.pages}`
    : `${tally.registered} registered · ${tally.answeredInTime} in time · ${tally.answeredLate} late · ${tally.refused} refused · ${tally.toProvince} to province · ${tally.toRegulator} to regulator · ${tally.pages} pages`;

const happeningRow = (
  { line, at }: { readonly line: Line; readonly at: number },
  canvas: Canvas,
  paint: Paint,
  { since }: Moment,
): string => {
  const time = `${((at - since) / 1000).toFixed(0).padStart(3)} s`;
  const head = `${time}  ${fill(line.branch, 8)} ${fill(line.ticketNumber ?? '', 12)} `;
  const text = cut(line.text[canvas.language], canvas.columns - head.length - 1);
  return `${paint.dim(head)}${weightPaint(paint, line.weight)(text)}`;
};

/** One frame, line by line: the tickets, and below them what happened last. */
export const frame = (scene: Scene, canvas: Canvas, moment: Moment): readonly string[] => {
  const { language, columns, rows, colours: wanted } = canvas;
  const paint = colours.createColors(wanted);
  const numberOf = (id: string) => scene.ticket(id)?.ticketNumber;
  const lines = scene.happenings().flatMap((happening) => {
    const line = tell(happening, numberOf);
    return line && line.weight !== 'quiet' ? [{ line, at: happening.at }] : [];
  });
  const news = Math.max(4, Math.floor((rows - 6) / 3));
  const room = Math.max(3, rows - news - 7);
  const tickets = inOrder(scene.tickets());
  const table = new Table({
    head: HEAD.map((word) => paint.bold(word[language])),
    colWidths: WIDTHS.map((width) => width || columns - WIDTHS.reduce((a, b) => a + b, 1)),
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
  });
  table.push(...tickets.slice(0, room).map((ticket) => row(ticket, canvas, paint, moment)));
  const more = tickets.length - room;
  const elapsed = Math.max(0, (moment.now - moment.since) / 1000).toFixed(0);
  return [
    paint.bold(
      language === 'zh'
        ? `投诉处理演示 · 第 ${elapsed} 秒 · 一小时按一秒计`
        : `Complaints at work · second ${elapsed} · an hour runs as a second`,
    ),
    cut(tallyText(tallyOf(scene), language), columns - 1),
    '',
    ...table.toString().split('\n'),
    paint.dim(more > 0 ? (language === 'zh' ? `另有 ${more} 件` : `and ${more} more`) : ''),
    '',
    ...lines.slice(-news).map((line) => happeningRow(line, canvas, paint, moment)),
  ];
};
