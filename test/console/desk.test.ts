import { describe, expect, it } from 'vitest';
import type { Order } from '../../console/api/order.ts';
import { loadBy } from '../../console/board/workload.ts';
import { movedIn } from '../../console/case/moved.ts';
import { isAway, unitTree } from '../../console/organisation/tree.ts';
import { csvOf } from '../../console/parts/csv.ts';
import { afterDay, dayBefore, dayFrom, startOfDay } from '../../console/search/days.ts';
import { wantedBy } from '../../console/search/wanted.ts';

describe('what somebody looks for', () => {
  it.each([
    ['bb661jbb7dg', { kind: 'ticket', ticketNumber: 'BB661JBB7DG' }],
    ['13900000000', { kind: 'number', number: '13900000000' }],
    ['+86 139 0000 0000', { kind: 'number', number: '+86 139 0000 0000' }],
    [' a@example.cn ', { kind: 'email', email: 'a@example.cn' }],
    ['  ', { kind: 'filter' }],
  ])('%s', (written, wanted) => {
    expect(wantedBy(written)).toEqual(wanted);
  });
});

describe('a list as a spreadsheet opens it', () => {
  it('has a mark for UTF-8, all cells quoted, a line each', () => {
    expect(
      csvOf([
        ['编号', 'a "b"'],
        ['1,2', '两\n行'],
      ]),
    ).toBe('\uFEFF"编号","a ""b"""\r\n"1,2","两\n行"\r\n');
  });

  it.each([
    "=cmd|'/C calc'!Z9",
    '=HYPERLINK("https://bad.example","x")',
    '+1',
    '-1+1',
    '@SUM(Z9)',
    '\t=1',
    ' \r\n=1',
    '\u200B=1',
    '\u202E=1',
    '＝1+1',
    '＠SUM(Z9)',
  ])('makes no formula of %j', (words) => {
    expect(csvOf([[words]]).slice(1, 3)).toBe(`"'`);
  });

  it.each(['BB661JBB7DG', '2026-11-29 10:05', '清江浦区公司', '', '1=1', 'a@b.cn'])(
    'leaves %j as it is',
    (words) => {
      expect(csvOf([[words]])).toBe(`\uFEFF"${words}"\r\n`);
    },
  );
});

describe('days of receipt', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-30', '2026-11-30T00:00:00+08:00', '2026-12-01T00:00:00+08:00'],
    ['Asia/Shanghai', '2026-12-31', '2026-12-31T00:00:00+08:00', '2027-01-01T00:00:00+08:00'],
    // A day of 23 hours.
    ['Europe/London', '2026-03-29', '2026-03-29T00:00:00+00:00', '2026-03-30T00:00:00+01:00'],
  ])('%s: all of %s', (timeZone, day, start, end) => {
    expect([startOfDay(day, timeZone), afterDay(day, timeZone)]).toEqual([start, end]);
    expect([dayFrom(start, timeZone), dayBefore(end, timeZone)]).toEqual([day, day]);
  });
});

describe('how much each has on their hands', () => {
  const now = Date.parse('2026-03-02T02:00:00Z');
  const order = (seconds: number, person?: string) => {
    const replyBy = new Date(now + seconds * 1000).toISOString();
    return { state: 'taken', unit: 'network-desk', replyBy, ...(person && { person }) };
  };
  // Only what the load is counted by.
  const orders = [order(-1, 'a'), order(0, 'a'), order(3600, 'b'), order(3601)] as Order[];

  it('is late after its limit, soon within the hour, and open in any case', () => {
    expect(loadBy(orders, ({ unit }) => unit, now)).toEqual([
      { name: 'network-desk', orders, late: 1, soon: 2 },
    ]);
  });

  it('counts for a person what they have taken, the most late first', () => {
    expect(loadBy(orders, ({ person }) => person, now).map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

describe('units', () => {
  const unit = (id: string, under?: string) => ({
    id,
    name: { zh: id, en: id },
    type: 'department' as const,
    version: 1,
    state: 'open' as const,
    ...(under !== undefined && { under }),
  });

  it('stand under their own, and those of which nothing is known above stand first', () => {
    const tree = unitTree([unit('b', 'a'), unit('a'), unit('c', 'closed')], []);
    expect(tree.map(({ unit: { id }, depth }) => [id, depth])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });
});

it('somebody is away from the first instant of their absence until before its last', () => {
  const absence = { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' };
  const at = (instant: string) => isAway({ absence }, Date.parse(instant));
  expect(at('2026-03-01T23:59:59Z')).toBe(false);
  expect(at('2026-03-02T00:00:00Z')).toBe(true);
  expect(at('2026-03-02T23:59:59Z')).toBe(true);
  expect(at('2026-03-03T00:00:00Z')).toBe(false);
});

describe('where something went', () => {
  it('is from level to level (F1), or from unit to unit (D6)', () => {
    expect(movedIn({ from: 'city', to: 'province', paged: true })).toEqual({
      ...{ kind: 'level', from: 'city', to: 'province' },
    });
    expect(movedIn({ from: 'xuyi', to: 'jinhu', inTime: true })).toEqual({
      ...{ kind: 'unit', from: 'xuyi', to: 'jinhu' },
    });
    expect(movedIn({ unit: 'xuyi' })).toEqual({ kind: 'unit', to: 'xuyi' });
  });

  it('is nowhere where only its time moved', () => {
    expect(movedIn({ from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' })).toBeUndefined();
    expect(movedIn({ clock: 'own-answer' })).toBeUndefined();
  });
});
