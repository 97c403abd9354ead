import { describe, expect, it } from 'vitest';
import { OPEN_ORDER_STATES, ORDER_STATES } from '../../../functions/domain/order/order.ts';
import { hearsOfCase, hearsOfWork } from '../../../functions/domain/order/told-to.ts';

const ASKINGS = ['jiangsu', 'huaian', 'suzhou'].flatMap((asker) =>
  ['jiangsu', 'huaian', 'suzhou'].map((asked) => ({ asker, asked })),
);
const between = (state: (typeof ORDER_STATES)[number]) => ({
  issuer: 'jiangsu',
  worker: 'huaian',
  state,
});

describe.each(ORDER_STATES)('between two branches, of an order that is %s', (state) => {
  it('the one that works it alone hears of the case, while it is open (M3)', () => {
    const isOpen = OPEN_ORDER_STATES.some((open) => open === state);
    expect(ASKINGS.filter((asking) => hearsOfCase(between(state), asking))).toEqual(
      isOpen ? [{ asker: 'huaian', asked: 'jiangsu' }] : [],
    );
  });

  it('the one that issued it alone hears what was written at work (M3)', () => {
    expect(ASKINGS.filter((asking) => hearsOfWork(between(state), asking))).toEqual([
      { asker: 'jiangsu', asked: 'huaian' },
    ]);
  });
});

it('a branch that issues and works an order asks nobody', () => {
  const own = { issuer: 'huaian', worker: 'huaian', state: 'taken' } as const;
  const asking = { asker: 'huaian', asked: 'huaian' };
  expect([hearsOfCase(own, asking), hearsOfWork(own, asking)]).toEqual([false, false]);
});
