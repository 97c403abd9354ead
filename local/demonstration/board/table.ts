import Table from 'cli-table3';
import {
  CHANNEL_WORDS,
  STATE_WORDS,
  TIER_WORDS,
} from '../../../functions/contracts/value-labels.ts';
import type { Bilingual } from '../../../functions/domain/bilingual.ts';
import { LEVEL_WORDS } from '../../../functions/domain/level.ts';
import type { Seen } from '../scene.ts';
import type { Canvas, Paint } from './canvas.ts';
import { countdown, type Urgency } from './rows.ts';
import { cut } from './width.ts';

type Cell = (ticket: Seen, look: Look) => string;

/** How a ticket's row is to look. */
type Look = Canvas & {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly paint: Paint;
  /** Of what has no colour of its own: pale once the ticket is settled. */
  readonly plainly: (text: string) => string;
  /** Of the widest column. */
  readonly matterWidth: number;
};

type Column = {
  readonly head: Bilingual;
  readonly width: number;
  /** Left out where there are fewer columns than this. */
  readonly from?: number;
  readonly cell: Cell;
};

const ofUrgency = (paint: Paint, urgency: Urgency) =>
  ({ none: paint.dim, far: paint.reset, near: paint.yellow, imminent: paint.red })[urgency];

const ofLevel = (paint: Paint, level: Seen['level']) =>
  ({ city: paint.reset, province: paint.yellow, regulator: paint.red })[level];

const justNow = 1_500;

const COLUMNS: readonly Column[] = [
  {
    head: { zh: '工单号', en: 'ticket' },
    width: 12,
    cell: ({ ticketNumber, changedAt }, { now, paint, plainly }) =>
      (now - changedAt < justNow ? paint.bold : plainly)(ticketNumber),
  },
  {
    head: { zh: '受理', en: 'taken at' },
    width: 9,
    from: 67,
    cell: ({ owner }, { plainly }) => plainly(owner),
  },
  {
    head: { zh: '渠道', en: 'channel' },
    width: 8,
    from: 76,
    cell: ({ channel }, { plainly, language }) => plainly(CHANNEL_WORDS[channel][language]),
  },
  {
    head: { zh: '等级', en: 'tier' },
    width: 9,
    from: 96,
    cell: ({ tier }, { plainly, language }) => plainly(TIER_WORDS[tier][language]),
  },
  {
    head: { zh: '事由', en: 'matter' },
    width: 0,
    cell: ({ complaint }, { plainly, matterWidth }) =>
      plainly(cut(complaint?.matter.title ?? '', matterWidth - 1)),
  },
  {
    head: { zh: '所在层级', en: 'level' },
    width: 13,
    cell: ({ level }, { paint, language }) => ofLevel(paint, level)(LEVEL_WORDS[level][language]),
  },
  {
    head: { zh: '状态', en: 'state' },
    width: 9,
    from: 52,
    cell: ({ state }, { plainly, language }) => plainly(STATE_WORDS[state][language]),
  },
  {
    head: { zh: '下一时限', en: 'limit in' },
    width: 9,
    cell: (ticket, { now, paint, language }) => {
      const { text, urgency } = countdown(ticket, now);
      return ofUrgency(paint, urgency)(text[language]);
    },
  },
];

const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid', 'middle'].flatMap((side) =>
    [side, `${side}-mid`, `${side}-left`, `${side}-right`].map((name) => [name, '']),
  ),
);

/** The tickets' rows below a head, as wide as the canvas. */
export const tableOf = (
  tickets: readonly Seen[],
  canvas: Canvas,
  paint: Paint,
  now: number,
): readonly string[] => {
  const columns = COLUMNS.filter(({ from = 0 }) => canvas.columns >= from);
  const fixed = columns.reduce((sum, { width }) => sum + width, 1);
  const matterWidth = Math.max(8, canvas.columns - fixed);
  const table = new Table({
    head: columns.map(({ head }) => paint.bold(head[canvas.language])),
    colWidths: columns.map(({ width }) => width || matterWidth),
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
  });
  table.push(
    ...tickets.map((ticket) => {
      const isSettled = countdown(ticket, now).urgency === 'none';
      const plainly = isSettled ? paint.dim : paint.reset;
      return columns.map(({ cell }) =>
        cell(ticket, { ...canvas, now, paint, plainly, matterWidth }),
      );
    }),
  );
  return table.toString().split('\n');
};
