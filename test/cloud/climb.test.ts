import { expect, it } from 'vitest';
import { ANSWER, customer, SECRETS, walkIn } from './bodies.ts';
import { type Answer, call, everyItem, fresh, subjectOf, until } from './house.ts';
import { sendUpload } from './upload.ts';

type Item = {
  readonly type: string;
  readonly at: string;
  readonly by: unknown;
  readonly rule?: string;
  readonly data: Record<string, unknown>;
};

const timelineOf = async (id: string): Promise<Item[]> =>
  (await call('huaian', 'GET', `/complaints/${id}/timeline?limit=100`)).body.items;
const caseOf = async (id: string) => (await call('huaian', 'GET', `/complaints/${id}`)).body;
const alertsOf = async (branch: 'huaian' | 'jiangsu', ticketId: string) => {
  const alerts: readonly { cause: { ticketId?: string }; role: string; level: string }[] =
    await everyItem(branch, '/alerts', { as: 'on-call' });
  return alerts.filter(({ cause }) => cause.ticketId === ticketId);
};

it.concurrent('a walk-in ticket left alone climbs to the regulator by itself: one step a level, one alert a step and role (F1, F2)', async () => {
  const registered = await call('huaian', 'POST', '/intake/walk-in', {
    json: walkIn({ customer: customer(undefined, 'vip') }),
  });
  expect(registered.status).toBe(201);
  const { id } = registered.body;
  await until(
    'the regulator',
    () => caseOf(id),
    ({ level }) => level === 'regulator',
    120,
  );

  const timeline = await timelineOf(id);
  const climbs = timeline.filter(({ type }) => type === 'ComplaintEscalated');
  expect(climbs.map(({ data, rule }) => [data.from, data.to, rule])).toEqual([
    ['city', 'province', 'F1'],
    ['province', 'regulator', 'F1'],
  ]);
  for (const item of timeline) {
    expect(item.at).toMatch(/^\d{4}-/);
    expect(item.by).toMatchObject({ kind: expect.stringMatching(/^(person|system)$/) });
  }

  const city = await until(
    'the city alert',
    () => alertsOf('huaian', id),
    (alerts) => alerts.length > 0,
  );
  expect(city.map(({ role, level }) => [role, level])).toEqual([['responsible', 'city']]);
  const province = await until(
    'the alerts of the province',
    () => alertsOf('jiangsu', id),
    (alerts) => alerts.length === 3,
  );
  expect(province.map(({ role, level }) => `${role}@${level}`).sort()).toEqual([
    'on-call@province',
    'on-call@regulator',
    'responsible@province',
  ]);
});

/** The owner's function may start more slowly than a caller waits, who is then told to ask again. */
const ownerAsked = (ask: () => Promise<Answer>): Promise<Answer> =>
  until('the owner', ask, ({ status }) => status !== 503);

/** Evidence that a customer brings to the province lies with the ticket's owner, and is opened from both (M3, U2). */
const evidenceGivenAbove = async (id: string) => {
  const file = new TextEncoder().encode('an invented bill');
  const place = () =>
    call('jiangsu', 'POST', `/complaints/${id}/uploads`, {
      as: 'taker',
      json: { contentType: 'application/pdf' },
    });
  const { body: upload } = await until('a place for it', place, ({ status }) => status === 201);
  expect(await sendUpload(upload, file)).toBeLessThan(300);
  const headers = { 'idempotency-key': fresh('evidence') };
  const json = { files: [{ key: upload.key, fileName: '账单.pdf' }] };
  const give = () =>
    call('jiangsu', 'POST', `/complaints/${id}/evidence`, { as: 'taker', json, headers });
  const given = await ownerAsked(give);
  expect(given.status).toBe(200);
  const path = `/complaints/${id}/file?key=${upload.key}`;
  for (const at of ['jiangsu', 'huaian'] as const) {
    const { status, body } = await ownerAsked(() => call(at, 'GET', path, { as: 'taker' }));
    expect([at, status, body.fileName]).toEqual([at, 200, '账单.pdf']);
    expect(await (await fetch(body.url)).text()).toBe('an invented bill');
    expect((await fetch(body.url.replace(/Signature=[0-9a-f]/, 'Signature='))).ok).toBe(false);
    const handler = await ownerAsked(() => call(at, 'GET', path, { as: 'handler' }));
    expect(handler).toMatchObject({ status: 404 });
  }
};

it.concurrent('the province’s people read and work it there, with their own tokens; it stays the city’s (U2, F6)', async () => {
  const registered = await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() });
  const { id } = registered.body;
  const climbed = await call('huaian', 'POST', `/complaints/${id}/escalate`, {
    json: { reason: '客户要求省公司处理' },
    headers: { 'idempotency-key': fresh('climb') },
  });
  expect(climbed.body).toMatchObject({ level: 'province' });
  const atProvince = (path = '', as: 'taker' | 'handler' = 'taker') =>
    ownerAsked(() => call('jiangsu', 'GET', `/complaints/${id}${path}`, { as }));
  const read = await until('the case', atProvince, ({ status }) => status === 200);
  expect(read.body).toMatchObject({ id, owner: 'huaian', masked: false });
  expect(read.body.caseFile.person.name).toBe(SECRETS.name);
  const masked = await atProvince('', 'handler');
  expect(masked).toMatchObject({ status: 200, body: { masked: true } });
  for (const secret of Object.values(SECRETS))
    expect(JSON.stringify(masked.body)).not.toContain(secret);
  expect(await atProvince('/clocks')).toMatchObject({ status: 200, body: { id } });
  await evidenceGivenAbove(id);

  const headers = { 'idempotency-key': fresh('answer') };
  const answer = () =>
    call('jiangsu', 'POST', `/complaints/${id}/answer`, { as: 'taker', json: ANSWER, headers });
  const answered = await ownerAsked(answer);
  expect(answered).toMatchObject({ status: 200, body: { id, state: 'resolved' } });
  const again = await ownerAsked(answer);
  expect(again).toMatchObject({ status: 200, body: answered.body });
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  const by = { subject: subjectOf('jiangsu', 'taker'), post: 'taker', branch: 'jiangsu' };
  for (const items of [await timelineOf(id), (await atProvince('/timeline')).body.items])
    expect(items.find(({ type }: Item) => type === 'CustomerAnswered')).toMatchObject({
      by,
      words: { told: ANSWER.told },
      data: { bases: ANSWER.basis },
    });
  const closed = await call('huaian', 'POST', `/complaints/${id}/close`, { json: {} });
  expect(closed.body).toMatchObject({ state: 'closed' });
  expect(await atProvince('/timeline')).toMatchObject({ status: 403 });
});

it.concurrent('a ticket that is answered in time climbs nowhere and alerts nobody', async () => {
  // In time, and before any reminder, also where the functions that take the answer start slowly.
  const registered = await call('huaian', 'POST', '/intake/walk-in', {
    json: walkIn({ customer: customer(undefined, 'ordinary') }),
  });
  const { id } = registered.body;
  const answered = await call('huaian', 'POST', `/complaints/${id}/answer`, { json: ANSWER });
  expect(answered.body).toMatchObject({ state: 'resolved' });
  await until(
    'the end of its limit',
    async () => Date.now(),
    (now) => now > Date.parse(registered.body.clocks[0].dueAt) + 3000,
    120,
  );
  const timeline = await timelineOf(id);
  expect(timeline.map(({ type }) => type)).toEqual(['ComplaintRegistered', 'CustomerAnswered']);
  expect(await alertsOf('huaian', id)).toEqual([]);
  expect(await alertsOf('jiangsu', id)).toEqual([]);
});

it.concurrent('an escalation by hand that is sent twice climbs once (F1)', async () => {
  const { id } = (await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() })).body;
  const headers = { 'idempotency-key': fresh('climb') };
  const json = { reason: '客户已联系媒体' };
  const first = await call('huaian', 'POST', `/complaints/${id}/escalate`, { json, headers });
  const second = await call('huaian', 'POST', `/complaints/${id}/escalate`, { json, headers });
  expect(second).toMatchObject({ status: 200, body: first.body });
  expect(second.headers.get('idempotency-replayed')).toBe('true');
  // What is not answered climbs on by itself.
  const climbs = (await timelineOf(id)).filter(({ type }) => type === 'ComplaintEscalated');
  expect(climbs.filter(({ by }) => Object(by).kind === 'person')).toHaveLength(1);
});
