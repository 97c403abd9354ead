import { expect, it } from 'vitest';
import { ClocksView } from '../../functions/contracts/clocks.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { customer, SECRETS, walkIn } from './bodies.ts';
import { call, fresh, subjectOf, until } from './house.ts';

const register = async (changes: Record<string, unknown> = {}): Promise<string> => {
  const { status, body } = await call('huaian', 'POST', '/intake/walk-in', {
    json: walkIn(changes),
  });
  expect(status).toBe(201);
  return body.id;
};
const post = (id: string, verb: string, json: unknown, as: 'lead' | 'manager' = 'lead') =>
  call('huaian', 'POST', `/complaints/${id}/${verb}`, { json, as });
const caseOf = async (id: string) => (await call('huaian', 'GET', `/complaints/${id}`)).body;

const clockOf = async (id: string, kind: string) => {
  const { clocks } = ClocksView.parse(
    (await call('huaian', 'GET', `/complaints/${id}/clocks`)).body,
  );
  const found = clocks.find((clock) => clock.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const climbsOf = async (id: string) => {
  const { body } = await call('huaian', 'GET', `/complaints/${id}/timeline?limit=100`);
  return body.items.filter(({ type }: { type: string }) => type === 'ComplaintEscalated');
};
const past = (instant: string, seconds: number) =>
  until(
    `${seconds} s after ${instant}`,
    async () => Date.now(),
    (now) => now > Date.parse(instant) + seconds * 1000,
    120,
  );
const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;

// Most of each is waiting, and each has a ticket of its own.
it.concurrent('a ticket that waits for the customer does not climb; resumed, it climbs later by what the wait took (D8, F1)', async () => {
  const id = await register({ customer: customer(undefined, 'go-tone') });
  const first = await clockOf(id, 'own-answer');
  const statutory = await clockOf(id, 'statutory-answer');
  const held = await post(id, 'hold', { asked: '缴费凭证', reason: SECRETS.words });
  expect(held).toMatchObject({ status: 200, body: { state: 'held', level: 'city' } });
  expect(Date.parse(held.body.heldUntil)).toBeGreaterThan(Date.parse(first.dueAt));

  await past(first.dueAt, 4);
  expect(await caseOf(id)).toMatchObject({ state: 'held', level: 'city' });
  expect(await climbsOf(id)).toEqual([]);
  expect((await clockOf(id, 'own-answer')).missed).toBe(false);

  const resumed = await post(id, 'resume', { reason: '客户已补交凭证' });
  expect(resumed).toMatchObject({ status: 200, body: { state: 'pending', level: 'city' } });
  expect(resumed.body.heldUntil).toBeUndefined();
  const { dueAt, pauses, changes } = await clockOf(id, 'own-answer');
  const [pause] = pauses;
  expect(pauses).toHaveLength(1);
  expect(dueAt).toBe(plusSeconds(first.dueAt, secondsBetween(pause?.from ?? '', pause?.to ?? '')));
  expect(changes).toMatchObject([
    { why: 'registered', new: { dueAt: first.dueAt } },
    {
      why: 'held',
      by: { subject: subjectOf('huaian', 'lead') },
      reason: SECRETS.words,
      old: { dueAt: first.dueAt },
    },
    {
      why: 'resumed',
      by: { subject: subjectOf('huaian', 'lead') },
      reason: '客户已补交凭证',
      new: { dueAt },
    },
  ]);
  // What the law sets has not moved.
  expect(await clockOf(id, 'statutory-answer')).toMatchObject({
    dueAt: statutory.dueAt,
    pauses: [],
    changes: [{ why: 'registered' }],
  });

  await until(
    'the province',
    () => caseOf(id),
    ({ level }) => level !== 'city',
    90,
  );
  const [climb] = await climbsOf(id);
  expect(climb).toMatchObject({ data: { from: 'city', passed: { clock: 'own-answer', dueAt } } });
  expect(Date.parse(climb.at)).toBeGreaterThan(Date.parse(dueAt));
  const mirror = await until(
    'the mirror',
    () => call('jiangsu', 'GET', `/complaints/${id}`),
    ({ status }) => status === 200,
  );
  expect(mirror.body).toMatchObject({ owner: 'huaian' });
});

it.concurrent('a wait that nobody ends is ended by the policy’s cap, and the limits run again (D8)', async () => {
  const id = await register();
  const { body } = await post(id, 'hold', { asked: '缴费凭证', reason: '等待客户' });
  const after = await until(
    'the cap',
    () => caseOf(id),
    ({ state }) => state !== 'held',
    150,
  );
  expect(after).toMatchObject({ state: 'pending', level: 'city' });
  expect(after.pauses).toEqual([{ from: expect.any(String), to: body.heldUntil }]);
  expect(await post(id, 'hold', { asked: '缴费凭证', reason: '再等' })).toMatchObject({
    status: 409,
    body: { reason: 'pauses-used-up' },
  });
});

it.concurrent('an extension replaces the own limit, never past the law’s, once for a key (D3, D9)', async () => {
  const id = await register({
    matter: { category: 'network', title: '漫游无信号', facts: '在外省无信号。' },
  });
  const first = await clockOf(id, 'own-answer');
  const statutory = await clockOf(id, 'statutory-answer');
  const json = { ground: 'another-province', reason: '需外省核查漫游话单' };
  expect(await post(id, 'extend', json)).toMatchObject({
    status: 409,
    body: { reason: 'nothing-requested' },
  });
  const asked = { as: 'taker', json } as const;
  await call('huaian', 'POST', `/complaints/${id}/request-extension`, asked);
  const headers = { 'idempotency-key': fresh('extend') };
  const path = `/complaints/${id}/extend`;
  const extended = await call('huaian', 'POST', path, { json, headers });
  expect(extended.status).toBe(200);
  const again = await call('huaian', 'POST', path, { json, headers });
  expect(again).toMatchObject({ status: 200, body: extended.body });
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  const own = await clockOf(id, 'own-answer');
  expect(own).toMatchObject({ rule: 'D3', startAt: first.startAt });
  expect(Date.parse(own.dueAt)).toBeGreaterThan(Date.parse(first.dueAt));
  expect(Date.parse(own.dueAt)).toBeLessThanOrEqual(Date.parse(statutory.dueAt));
  expect(own.changes.slice(1)).toMatchObject([
    {
      why: 'extended',
      reason: json.reason,
      old: { rule: 'D1', dueAt: first.dueAt },
      new: { rule: 'D3', dueAt: own.dueAt },
    },
  ]);
});

it.concurrent('a correction that gives the law’s limit more time takes two people (D9)', async () => {
  const receivedAt = new Date(Date.now() - 20_000).toISOString();
  const id = await register({ receivedAt });
  const { dueAt } = await clockOf(id, 'statutory-answer');
  const later = (seconds: number) => ({
    facts: { receivedAt: new Date(Date.parse(receivedAt) + seconds * 1000).toISOString() },
    reason: '登记时误填收件时间',
  });
  const json = later(15);
  expect(await post(id, 'correct', json)).toMatchObject({
    status: 422,
    body: { reason: 'evidence-needed' },
  });
  const proposed = await post(id, 'correct', { ...json, evidence: '营业厅监控录像' });
  expect(proposed.status).toBe(200);
  const read = proposed.body.awaitsConfirmation;
  expect((await caseOf(id)).proposedCorrection.sequence).toBe(read);
  expect((await clockOf(id, 'statutory-answer')).dueAt).toBe(dueAt);

  const again = await post(id, 'correct', { ...later(10), evidence: '另一段录像' });
  const proposal = again.body.awaitsConfirmation;
  expect(proposal).toBeGreaterThan(read);
  const verdict = { proposal, verdict: 'confirm', reason: '录像属实' };
  expect(
    await post(id, 'judge-correction', { ...verdict, proposal: read }, 'manager'),
  ).toMatchObject({
    status: 409,
    body: {
      reason: 'another-proposal',
      details: [{ field: 'proposal', problem: expect.stringContaining(String(proposal)) }],
    },
  });
  expect((await clockOf(id, 'statutory-answer')).dueAt).toBe(dueAt);
  expect(await post(id, 'judge-correction', verdict)).toMatchObject({
    status: 403,
    body: { reason: 'own-correction' },
  });
  const confirmed = await post(id, 'judge-correction', verdict, 'manager');
  expect(confirmed.status).toBe(200);
  expect(confirmed.body.awaitsConfirmation).toBeUndefined();
  const corrected = await clockOf(id, 'statutory-answer');
  expect(corrected.dueAt).toBe(plusSeconds(dueAt, 10));
  expect(corrected.changes.slice(1)).toMatchObject([
    {
      why: 'corrected',
      by: { subject: subjectOf('huaian', 'manager') },
      proposedBy: { subject: subjectOf('huaian', 'lead') },
      reason: '录像属实',
      old: { dueAt },
      new: { dueAt: corrected.dueAt },
    },
  ]);
});

it.concurrent('a promise, an outside date and the regulator’s dates are limits too (B8, A5, D10)', async () => {
  const id = await register();
  const soon = plusSeconds((await clockOf(id, 'own-answer')).dueAt, -5);
  await post(id, 'promise', { until: soon, told: '今日内回复', means: 'counter' });
  await post(id, 'outside-date', { until: soon, body: '市长热线' });
  const { receivedAt } = await caseOf(id);
  const dated = await post(id, 'appeal-dates', { papersAt: receivedAt });
  expect(dated.status).toBe(200);
  for (const [kind, rule, why] of [
    ['promised-answer', 'B8', 'promised'],
    ['outside-body', 'A5', 'outside-date'],
    ['appeal-acceptance', 'D10', 'appeal-dates'],
  ] as const) {
    const { changes, dueAt, forStaff } = await clockOf(id, kind);
    expect(changes).toMatchObject([
      { why, by: { subject: subjectOf('huaian', 'lead') }, new: { rule, dueAt } },
    ]);
    expect([forStaff.zh, forStaff.en]).toEqual([
      expect.stringMatching(/规则/),
      expect.stringMatching(/rule/),
    ]);
  }
  const sameDay = await clockOf(id, 'solution-answer');
  expect(sameDay.endedAt).toBeDefined();
  expect(sameDay.changes.at(-1)?.why).toBe('promised');
});
