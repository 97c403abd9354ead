import { describe, expect, it } from 'vitest';
import { ofUnits } from '../../console/board/left.ts';
import { handOverForm, shiftsOf, unitsLeft } from '../../console/board/shifts.ts';
import { declarationOf } from '../../console/forms/command-declaration.ts';
import { shownOf } from '../../functions/domain/order/order.ts';
import { anOrder } from '../builders/order.ts';

const acting = (...posts: (readonly ['lead' | 'manager' | 'on-call', string])[]) => ({
  actsIn: posts.map(([post, unit]) => ({ post, unit, why: 'own' as const })),
});

const unit = (type: 'city-centre' | 'county-company' | 'province-centre', zh: string) => ({
  type,
  name: { zh, en: zh },
});
const units = new Map([
  ['centre', unit('city-centre', '投诉中心')],
  ['lianshui', unit('county-company', '涟水')],
  ['hongze', unit('county-company', '洪泽')],
  ['above', unit('province-centre', '省中心')],
]);

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

  it('has a manager pick any unit, or none where they do not lead several', () => {
    expect(form(manager).properties?.unit?.enum).toBeUndefined();
    expect(Object.keys(form(manager, lianshui).properties ?? {})).toEqual(['unit', 'note']);
    expect(form(manager).required ?? []).not.toContain('unit');
    expect(form(manager, centre, lianshui).required).toContain('unit');
  });
});

describe('what would be handed over now (E9)', () => {
  it.each([
    ['who leads units alone: theirs', [lianshui, hongze], ['lianshui', 'hongze']],
    ['who leads the complaint centre as well: the branch’s', [lianshui, centre], undefined],
    ['who leads the province’s complaint centre: the branch’s', [['lead', 'above']], undefined],
    ['managers: the branch’s', [manager, lianshui], undefined],
    ['who leads none: the branch’s', [['on-call', 'lianshui']], undefined],
  ] as const)('is, of %s', (_, posts, left) => {
    expect(unitsLeft(shiftsOf(acting(...posts)), units)).toEqual(left);
  });

  it('is of a unit what its orders are about, by the limit that falls due first', () => {
    const shown = (id: string, ticketId: string, changes: object) => ({
      ...shownOf(anOrder({ id, unit: 'lianshui' }).order),
      ...{ ticketId, may: [], ...changes },
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
