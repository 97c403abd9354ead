import { expect, it } from 'vitest';
import { withoutStacks } from '../../simulation/without-stacks.ts';

const linesOf = (error: unknown): number =>
  error instanceof Error ? (error.stack ?? '').split('\n').length : 0;

it('errors have no stack while something runs, and have it again once nothing does, however it ended', async () => {
  const limit = Error.stackTraceLimit;
  const [one, other] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = withoutStacks(() => one.promise);
  const second = withoutStacks(() => other.promise);
  expect(linesOf(new Error('within'))).toBe(1);
  one.resolve();
  await first;
  expect(linesOf(new Error('still within'))).toBe(1);
  other.reject(new Error('thrown within'));
  await second.catch(() => undefined);
  expect(Error.stackTraceLimit).toBe(limit);
  expect(linesOf(new Error('after'))).toBeGreaterThan(1);
});

it('what was done is what it came to', async () => {
  expect(await withoutStacks(() => Promise.resolve(7))).toBe(7);
});
