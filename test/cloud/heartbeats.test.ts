import { expect, it } from 'vitest';
import * as z from 'zod';
import { call, until } from './house.ts';

const List = z.object({
  items: z.array(
    z.object({ of: z.string(), name: z.string(), at: z.string(), silent: z.boolean() }),
  ),
});

/** Branches give theirs at whole minutes; since when one is expected, is any second. */
const isGiven = ({ at }: { readonly at: string }): boolean => at.endsWith(':00Z');

it.each([
  ['jiangsu', 'huaian'],
  ['huaian', 'jiangsu'],
] as const)(
  '%s hears of %s that it is alive (H4)',
  async (here, neighbour) => {
    const heard = await until(
      `a sign of life of ${neighbour}`,
      async () => {
        const { body } = await call(here, 'GET', '/heartbeats', { as: 'lead' });
        return List.parse(body).items.find(({ name }) => name === neighbour);
      },
      (one) => one !== undefined && isGiven(one),
      240,
    );
    expect(heard).toMatchObject({ of: 'neighbour', silent: false });
  },
  300_000,
);
