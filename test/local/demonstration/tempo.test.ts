import { describe, expect, it } from 'vitest';
import { counted } from '../../../local/demonstration/tempo.ts';

describe('the demonstration’s own time', () => {
  it('runs with the clock while the stack keeps up', () => {
    expect(counted({ played: 3, waited: 2 }, 0.5, false, 10)).toEqual({ played: 3.5, waited: 2 });
  });

  it('stands still while the stack is behind', () => {
    expect(counted({ played: 3, waited: 2 }, 0.5, true, 10)).toEqual({ played: 3, waited: 2.5 });
  });

  it.each([
    [9, { played: 3, waited: 10 }],
    [10, { played: 4, waited: 10 }],
    [11, { played: 4, waited: 11 }],
  ])('has waited %i of 10 s, and waits no longer than that in all', (waited, next) => {
    expect(counted({ played: 3, waited }, 1, true, 10)).toEqual(next);
  });
});
