import { expect, it } from 'vitest';
import { walkIn } from './bodies.ts';
import { call, until } from './house.ts';

const changes = async (query: string, person?: string) => {
  const asking = person === undefined ? {} : { person };
  return (await call('huaian', 'GET', `/changes${query}`, asking)).body;
};

it('a page hears what others did, and not what was before', async () => {
  const first = await changes('');
  expect(first).toMatchObject({ changed: [], looking: [], more: false });
  const { body } = await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() });
  const told = await until(
    'told of a new ticket',
    () => changes(`?since=${first.cursor}`),
    ({ changed }) => changed.some(({ id }: { id: string }) => id === body.id),
  );
  expect(told.changed).toContainEqual(
    expect.objectContaining({ kind: 'ticket', id: body.id, sequence: expect.any(Number) }),
  );
});

it('two who have the same case open are told of each other, and of nobody else', async () => {
  const { body } = await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() });
  const looking = `?looking=ticket%23${body.id}`;
  expect((await changes(looking, 'ha-qingjiangpu-1')).looking).toEqual([]);
  const other = await changes(looking);
  expect(other.looking).toHaveLength(1);
});
