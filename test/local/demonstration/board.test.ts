import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeNotice, receive } from '../../../functions/domain/notice/notice-acts.ts';
import { snapshotOf } from '../../../functions/domain/ticket/snapshot.ts';
import { toInstant } from '../../../functions/domain/time.ts';
import { frame } from '../../../local/demonstration/board/board.ts';
import type { Canvas } from '../../../local/demonstration/board/canvas.ts';
import { noticeRows } from '../../../local/demonstration/board/notice-rows.ts';
import { countdown, inOrder } from '../../../local/demonstration/board/rows.ts';
import { cut, fill, widthOf } from '../../../local/demonstration/board/width.ts';
import { COMPLAINTS } from '../../../local/demonstration/complaints/programme.ts';
import { makeScene, type Seen } from '../../../local/demonstration/scene.ts';
import { languageOf } from '../../../local/language.ts';
import { aNotice, anOccasion } from '../../builders/notice.ts';
import { eventsOf } from './events.ts';
import { noon, rehearse } from './rehearsal.ts';

describe('width', () => {
  it.each([
    ['abc', 3],
    ['投诉', 4],
    ['，（', 4],
    ['→ ✓…', 4],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('of what is cut is never above the limit, and what fits is left alone', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '投', ' ', '—', '诉') });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
        const shown = cut(text, width);
        expect(widthOf(shown)).toBeLessThanOrEqual(width);
        if (widthOf(text) <= width) expect(shown).toBe(text);
        expect(widthOf(fill(shown, width))).toBe(width);
      }),
    );
  });
});

describe('a countdown', () => {
  const dueAt = toInstant(noon + 60_000);
  const left = (secondsBefore: number) =>
    countdown(
      { state: 'acknowledged', nextDueAt: dueAt },
      Date.parse(dueAt) - secondsBefore * 1000,
    );

  it.each([
    [13, 'far'],
    [12, 'near'],
    [5, 'near'],
    [4, 'imminent'],
    [0, 'imminent'],
    [-1, 'imminent'],
  ])('%i s before the limit is %s', (seconds, urgency) => {
    expect(left(seconds)).toEqual({
      text: { zh: `${Math.max(0, seconds)} 秒`, en: `${Math.max(0, seconds)} s` },
      urgency,
    });
  });

  it('is none for a ticket that is settled', () => {
    expect(countdown({ state: 'resolved', nextDueAt: dueAt }, noon).urgency).toBe('none');
  });
});

const seen = (change: Partial<Seen>): Seen => ({
  id: 'one',
  ticketNumber: 'AAAAAAAAAA1',
  owner: 'huaian',
  state: 'acknowledged',
  level: 'city',
  channel: 'phone',
  tier: 'vip',
  version: 1,
  nextDueAt: toInstant(noon),
  changedAt: noon,
  complaint: undefined,
  ...change,
});

it('shows open tickets first, the next limit on top, then settled ones, the latest on top', () => {
  const rows = inOrder([
    seen({ id: 'answered', state: 'resolved', changedAt: noon }),
    seen({ id: 'later', nextDueAt: toInstant(noon + 1000) }),
    seen({ id: 'closed just now', state: 'closed', changedAt: noon + 1 }),
    seen({ id: 'sooner' }),
    seen({ id: 'without a limit', nextDueAt: undefined }),
  ]);
  expect(rows.map(({ id }) => id)).toEqual([
    'sooner',
    'later',
    'without a limit',
    'closed just now',
    'answered',
  ]);
});

const played = makeScene();
for (const complaint of COMPLAINTS) {
  const { ticket, entries } = await rehearse(complaint);
  const id = complaint.name;
  for (const event of eventsOf(entries, complaint.branch)) played.hear(event);
  played.recognise(ticket.id, complaint);
  // The rehearsal gives every ticket the same id; the board is to have many.
  const [registered] = eventsOf(entries, complaint.branch);
  if (registered?.type === 'ComplaintRegistered')
    played.hear({
      ...registered,
      meta: { ...registered.meta, ticketId: id },
      data: { ...registered.data, ticket: { ...snapshotOf(ticket), id } },
    });
  played.recognise(id, complaint);
}

const shown = (canvas: Partial<Canvas>) =>
  frame(
    played,
    { columns: 80, rows: 24, colours: false, language: 'en', ...canvas },
    { since: noon, now: noon + 5000 },
  );

describe('the board', () => {
  it.each(
    [42, 51, 52, 60, 66, 67, 75, 76, 80, 95, 96, 120].flatMap((columns) =>
      [20, 24, 50].flatMap((rows) =>
        (['zh', 'en'] as const).map((language) => ({ columns, rows, language })),
      ),
    ),
  )('fits into $columns columns and $rows rows, in $language', (canvas) => {
    const lines = shown(canvas);
    // The cursor stands on a line of its own.
    expect(lines.length).toBeLessThan(canvas.rows);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(canvas.columns);
  });

  it('has its columns below one another, in Chinese too', () => {
    const lines = shown({ columns: 110, rows: 40, language: 'zh' });
    const head = lines.find((line) => line.includes('所在层级')) ?? '';
    const columnOf = (line: string, word: string) => widthOf(line.slice(0, line.indexOf(word)));
    const level = columnOf(head, '所在层级');
    const rows = lines.filter((line) => /待办|处理中/.test(line));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const word = /市分公司|省公司|省通信管理局/.exec(row.slice(40))?.[0] ?? 'none';
      expect(columnOf(row, word)).toBe(level);
    }
  });

  it('says the same with colours and without', () => {
    expect(shown({ colours: true }).map(stripVTControlCharacters)).toEqual(shown({}));
    expect(shown({ colours: true })).not.toEqual(shown({}));
  });

  it('leaves the tier out where there is little room', () => {
    expect(shown({ columns: 95 }).join('\n')).not.toContain('tier');
    expect(shown({ columns: 96 }).join('\n')).toContain('tier');
  });
});

it('shows of a notice its latest version and who has that one (H4)', () => {
  const { notice, entry } = aNotice();
  const closed = closeNotice(notice, { cause: 'x', remedy: 'y' }, anOccasion());
  if (!closed) throw new Error('it was open');
  const scene = makeScene();
  const rows = () => noticeRows(scene).map(({ closed, receivedBy }) => ({ closed, receivedBy }));
  const hear = (...entries: Parameters<typeof eventsOf>[0][number][]) => {
    for (const event of eventsOf(entries, 'jiangsu')) scene.hear(event);
  };
  hear(entry, receive(notice, 'huaian', anOccasion()));
  expect(rows()).toEqual([{ closed: false, receivedBy: ['huaian'] }]);
  hear(closed.entry);
  expect(rows()).toEqual([{ closed: true, receivedBy: [] }]);
  hear(receive(closed.notice, 'huaian', anOccasion()));
  expect(rows()).toEqual([{ closed: true, receivedBy: ['huaian'] }]);
});

it.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{}, 'en'],
])('speaks the language of the terminal: %o', (env, language) => {
  expect(languageOf(env)).toBe(language);
});
