import { expect, it } from 'vitest';
import { makeAgenda } from '../../simulation/agenda.ts';

it('has what is planned begin in its order, and says whether anything goes on after it', () => {
  const agenda = makeAgenda(0);
  const begun: string[] = [];
  agenda.plan(20, () => void begun.push('last'));
  agenda.plan(10, async () => void begun.push('first'));
  agenda.plan(10, () => void begun.push('second'));
  expect(agenda.step(9)).toBe('nothing');
  expect([agenda.step(20), agenda.step(20), agenda.step(20)]).toEqual(['goes-on', 'done', 'done']);
  expect(agenda.step(20)).toBe('nothing');
  expect([begun, agenda.now()]).toEqual([['first', 'second', 'last'], 20]);
});

it('tells at the next step of what was thrown in what went on', async () => {
  const agenda = makeAgenda(0);
  agenda.plan(0, async () => {
    throw new Error('lost');
  });
  agenda.plan(0, () => undefined);
  expect(agenda.step(0)).toBe('goes-on');
  await Promise.resolve();
  expect(() => agenda.step(0)).toThrow('lost');
});
