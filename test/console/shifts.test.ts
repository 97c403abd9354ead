import { describe, expect, it } from 'vitest';
import { ofUnits, readLeft } from '../../console/board/left.ts';
import { handOverForm, shiftsOf, unitsLeft } from '../../console/board/shifts.ts';
import { declarationOf } from '../../console/forms/command-declaration.ts';
import { shownOf } from '../../functions/domain/order/order.ts';
import type { UnitType } from '../../functions/domain/organisation/unit.ts';
import { anOrder } from '../builders/order.ts';

const acting = (...posts: (readonly ['lead' | 'manager' | 'on-call', string])[]) => ({
  actsIn: posts.map(([post, unit]) => ({ post, unit, why: 'own' as const })),
});

const unit = (id: string, type: UnitType, zh: string, under?: string) =>
  [id, { id, type, name: { zh, en: zh }, ...(under !== undefined && { under }) }] as const;
const units = new Map([
  unit('centre', 'city-centre', '投诉中心'),
  unit('lianshui', 'county-company', '涟水'),
  unit('hongze', 'county-company', '洪泽'),
  unit('above', 'province-centre', '省中心'),
  unit('hall', 'hall', '营业厅', 'lianshui'),
  unit('counter', 'marketing-centre', '柜台', 'hall'),
  unit('led', 'hall', '另一营业厅', 'lianshui'),
]);
const people = [{ posts: [{ post: 'lead', unit: 'led' } as const] }];

const centre = ['lead', 'centre'] as const;
const lianshui = ['lead', 'lianshui'] as const;
const hongze = ['lead', 'hongze'] as const;
const manager = ['manager', 'head-office'] as const;

describe('the form of a hand-over (E9)', () => {
  const form = (...posts: Parameters<typeof acting>) => {
    const body = declarationOf('handOverShift')?.body;
    if (body === undefined) throw new Error('no form');
    return handOverForm(body, shiftsOf(acting(...posts)), units);
  };

  it('does not ask who leads one unit, however often, whose shift it is', () => {
    const { properties, required = [] } = form(lianshui, ['on-call', 'centre'], lianshui);
    expect(Object.keys(properties ?? {})).toEqual(['note']);
    expect(required).not.toContain('unit');
  });

  it('offers who leads several units those, by name, and none of them by itself', () => {
    const { properties, required } = form(lianshui, ['lead', 'gone']);
    expect(properties?.unit).toMatchObject({
      label: { zh: '交班单位' },
      enum: ['lianshui', 'gone'],
      words: { lianshui: { zh: '涟水' }, gone: { zh: 'gone' } },
    });
    expect(required).toContain('unit');
  });

  it('offers them by their ids where it is not known what they are called', () => {
    const body = declarationOf('handOverShift')?.body ?? {};
    const shifts = shiftsOf(acting(lianshui, hongze));
    expect(handOverForm(body, shifts, undefined).properties?.unit).toMatchObject({
      enum: ['lianshui', 'hongze'],
      words: { lianshui: { zh: 'lianshui', en: 'lianshui' } },
    });
  });

  it('has a manager pick any unit, or none where they do not lead several', () => {
    expect(form(manager).properties?.unit?.enum).toBeUndefined();
    expect(Object.keys(form(manager, lianshui).properties ?? {})).toEqual(['unit', 'note']);
    expect(form(manager).required ?? []).not.toContain('unit');
    expect(form(manager, centre, lianshui).required).toContain('unit');
  });
});

describe('what would be handed over now (E9)', () => {
  it.each([
    [
      'who leads units alone: theirs, with those under them that nobody leads',
      [lianshui, hongze],
      ['lianshui', 'hall', 'counter', 'hongze'],
    ],
    ['who leads a unit under another: theirs', [['lead', 'led']], ['led']],
    ['who leads the complaint centre as well: the branch’s', [lianshui, centre], undefined],
    ['who leads the province’s complaint centre: the branch’s', [['lead', 'above']], undefined],
    ['managers who lead none: the branch’s', [manager], undefined],
    ['managers who lead a unit, which their form begins with: its', [manager, hongze], ['hongze']],
    ['who leads none: the branch’s', [['on-call', 'lianshui']], undefined],
  ] as const)('is, of %s', (_, posts, left) => {
    expect(unitsLeft(shiftsOf(acting(...posts)), units, people)).toEqual(left);
  });

  it.each([
    ['of a unit however many others’ there are before them', ['lianshui'], 1, false],
    ['of the branch the first thousand', undefined, 1000, true],
  ])('is %s', async (_, units, count, isCut) => {
    const pages: Record<string, readonly object[]> = {
      '/alerts': Array.from({ length: 1500 }, (_, one) => ({
        cause: { kind: 'order-late', unit: one === 1499 ? 'lianshui' : 'hongze' },
      })),
    };
    const GET = async (path: string, asked: { params: { query: { cursor?: string } } }) => {
      const from = Number(asked.params.query.cursor ?? 0);
      const items = (pages[path] ?? []).slice(from, from + 100);
      const next = items.length === 100 && { cursor: `${from + 100}` };
      return { data: { items, ...next }, response: new Response() };
    };
    const { raised } = await readLeft({ GET } as never, units);
    expect([raised.items.length, raised.isCut]).toEqual([count, isCut]);
  });

  it('is of a unit what its orders are about, by the limit that falls due first', () => {
    const { takeBy: _, ...taken } = shownOf(anOrder({ unit: 'lianshui' }).order);
    const shown = (id: string, ticketId: string, changes: object) => ({
      ...taken,
      ...{ id, ticketId, may: [], ...changes },
    });
    const later = { state: 'taken', replyBy: '2026-07-09T00:00:00Z' };
    const sooner = { state: 'taken', replyBy: '2026-07-08T00:00:00Z' };
    const orders = [
      shown('1', 'awaited', { state: 'confirmed', replyBy: '2026-07-01T00:00:00Z' }),
      shown('2', 'held', later),
      shown('3', 'held', sooner),
    ];
    const ticket = (id: string) => ({ id, ticketNumber: `N-${id}`, chased: 1 });
    const branch = {
      open: {
        items: [{ ...ticket('held'), nextDueAt: '2026-07-02T00:00:00Z' }, ticket('other')],
        isCut: false,
      },
      toTell: {
        items: [
          { id: 'm1', ticketId: 'held' },
          { id: 'm2', ticketId: 'other' },
        ],
        isCut: false,
      },
      raised: {
        items: [
          { id: 'a1', cause: { kind: 'escalation', ticketId: 'held' } },
          { id: 'a2', cause: { kind: 'order-late', ticketId: 'held', unit: 'hongze' } },
          { id: 'a3', cause: { kind: 'order-late', ticketId: 'gone', unit: 'lianshui' } },
        ],
        isCut: true,
      },
    };
    const left = ofUnits(['lianshui'], branch as never, { items: orders as never, isCut: false });
    expect(left.open.items).toEqual([
      { ...ticket('held'), nextDueAt: sooner.replyBy },
      { id: 'awaited', ticketNumber: 'AAAAAAAAAA1' },
    ]);
    expect(left.toTell.items.map(({ id }) => id)).toEqual(['m1']);
    expect(left.raised.items.map(({ id }) => id)).toEqual(['a1', 'a3']);
    expect([left.open.isCut, left.raised.isCut]).toEqual([false, true]);
    const cut = ofUnits(['lianshui'], branch as never, { items: [], isCut: true });
    expect(cut.open).toEqual({ items: [], isCut: true });
  });
});
