import { expect, it } from 'vitest';
import * as z from 'zod';
import { call, until } from './house.ts';
import { entriesOf } from './items.ts';

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

it.each(['jiangsu', 'huaian'] as const)(
  '%s has its canaries come through, and shows them to nobody (B2)',
  async (here) => {
    const returns = () => entriesOf(here, 'CanaryReturned');
    // One that only the sweep could end proves nothing: processes were killed in this run.
    const whole = async () =>
      (await returns()).find(({ data }) => Object(data).through === 'execution');
    const entry = await until('a canary’s return', whole, (one) => one !== undefined, 660);
    expect(entry).toMatchObject({ expiresAt: expect.any(Number) });
    await until(
      'the sign of life',
      async () => {
        const { body } = await call(here, 'GET', '/heartbeats', { as: 'lead' });
        return List.parse(body).items.find(({ of }) => of === 'canary');
      },
      (one) => one !== undefined && !one.silent && one.at >= String(entry?.at),
    );
    for (const part of ['', '/timeline', '/clocks'])
      expect(await call(here, 'GET', `/complaints/${entry?.id}${part}`), part).toMatchObject({
        status: 404,
      });
    const { body } = await call(here, 'GET', '/complaints?state=closed&limit=100');
    const closed = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(body).items;
    const sent = (await returns()).map(({ id }) => id);
    expect(closed.filter(({ id }) => sent.includes(id))).toEqual([]);
  },
  780_000,
);
