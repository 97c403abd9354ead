import { expect, it } from 'vitest';
import { wiringFor } from '../../simulation/house/wired-branches.ts';

const thrownFor = (settings: object): Promise<unknown> =>
  wiringFor(Object(settings)).catch((error: unknown) => error);

it('is made once for all who ask at the same time; where that failed, anew for whoever asks again', async () => {
  const nothing = { branch: { id: 'nothing-else-is-known' } };
  const [one, other] = await Promise.all([thrownFor(nothing), thrownFor(nothing)]);
  expect(one).toBeInstanceOf(Error);
  expect(other).toBe(one);
  expect(await thrownFor(nothing)).not.toBe(one);
}, 120_000);
