import { expect, it } from 'vitest';
import { SECRETS, walkIn } from './bodies.ts';
import { call, fresh, until } from './house.ts';

type Alert = {
  readonly role: string;
  readonly level: string;
  readonly cause: { readonly kind: string; readonly ticketId?: string };
};

const reportedAt = async (at: 'huaian' | 'jiangsu', id: string): Promise<readonly string[]> => {
  const { body } = await call(at, 'GET', '/alerts?limit=100', { as: 'on-call' });
  return body.items
    .filter(({ cause }: Alert) => cause.kind === 'reported-up' && cause.ticketId === id)
    .map(({ role, level }: Alert) => `${role}@${level}`)
    .sort();
};

it('what cannot wait reaches Regulatory & Legal here and in the province at once; its words stay (E8, G2)', async () => {
  const { id } = (await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() })).body;
  const reported = await call('huaian', 'POST', `/complaints/${id}/report-up`, {
    as: 'taker',
    json: { matter: 'foreseen-crisis', what: SECRETS.words, why: '已联系媒体' },
    headers: { 'idempotency-key': fresh('up') },
  });
  expect(reported).toMatchObject({ status: 200, body: { level: 'city' } });
  expect(await reportedAt('huaian', id)).toEqual(['regulatory-and-legal@city']);
  const above = await until(
    'the alerts of the province',
    () => reportedAt('jiangsu', id),
    ({ length }) => length === 2,
  );
  expect(above).toEqual(['on-call@province', 'regulatory-and-legal@province']);

  const law = { person: 'ha-regulatory-head' };
  const timeline = await call('huaian', 'GET', `/complaints/${id}/timeline?limit=100`, law);
  expect(JSON.stringify(timeline.body)).toContain(SECRETS.words);
  // The owner's function may start more slowly than a caller waits.
  const read = await until(
    'the case at the province',
    () => call('jiangsu', 'GET', `/complaints/${id}`, { as: 'taker' }),
    ({ status }) => status !== 503,
  );
  expect(read.body).toMatchObject({ owner: 'huaian', level: 'city', attention: ['important'] });

  // Acknowledged, its chain calls nobody in the midst of what others test.
  const { body } = await call('huaian', 'GET', '/alerts?limit=100', { as: 'on-call' });
  const alert = body.items.find(
    ({ cause }: Alert) => cause.kind === 'reported-up' && cause.ticketId === id,
  );
  const path = `/alerts/${encodeURIComponent(alert.id)}/acknowledge`;
  expect(await call('huaian', 'POST', path, { as: 'on-call' })).toMatchObject({ status: 200 });
});
