import { describe, expect, inject, it } from 'vitest';
import { letter, phoneCall, walkIn, websiteForm } from './bodies.ts';
import { type Call, call } from './house.ts';
import { countItems } from './items.ts';

const BODY = {
  code: expect.any(Number),
  reason: expect.any(String),
  message: expect.any(String),
  details: expect.any(Array),
};

const MAIL = 'From: a@b.example\r\nTo: c@d.example\r\nSubject: s\r\n\r\nwords\r\n';
const mailHeaders = { 'content-type': 'message/rfc822' };

const CHANNELS = [
  ['phone', phoneCall],
  ['walk-in', walkIn],
  ['letter', letter],
  ['website', websiteForm],
] as const;

/** Sends what must be refused, and sees that nothing has been written for it. */
const refusedBy = async (path: string, request: Call, status: number, reason: string) => {
  const before = await countItems('huaian');
  const answer = await call('huaian', 'POST', path, { as: 'integrator', ...request });
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ ...BODY, code: status, reason });
  expect(await countItems('huaian')).toBe(before);
  return answer;
};

describe.each(CHANNELS)('POST /intake/%s', (channel, body) => {
  const path = `/intake/${channel}`;
  const json = { 'content-type': 'application/json' };

  it('refuses an empty body', () => refusedBy(path, { raw: '', headers: json }, 400, 'empty-body'));
  it('refuses what is not JSON', () =>
    refusedBy(path, { raw: '{"callId": ', headers: json }, 400, 'invalid-json'));
  it('refuses what is not UTF-8', () =>
    refusedBy(path, { raw: Buffer.from([0x7b, 0xff, 0x7d]), headers: json }, 400, 'invalid-json'));
  it('refuses another media type', () =>
    refusedBy(
      path,
      { raw: 'a=b', headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported-media-type',
    ));
  it('refuses an unknown field, and names it', async () => {
    const { body: problem } = await refusedBy(
      path,
      { json: { ...body(), colour: 'red' } },
      400,
      'invalid-request',
    );
    expect(problem.details).toEqual([{ field: 'colour', problem: expect.any(String) }]);
  });
  it('refuses a wrong type, and names the field', async () => {
    const { body: problem } = await refusedBy(
      path,
      { json: { ...body(), matter: { ...body().matter, category: 7 } } },
      400,
      'invalid-request',
    );
    expect(problem.details).toMatchObject([{ field: 'matter.category' }]);
  });
  it('refuses 1 MB too many', () =>
    refusedBy(path, { json: { ...body(), unit: 'x'.repeat(1024 * 1024) } }, 413, 'too-large'));
  it('refuses a control character', () =>
    refusedBy(
      path,
      { json: { ...body(), matter: { ...body().matter, facts: 'a\u0007b' } } },
      400,
      'invalid-request',
    ));
  it('refuses half of a surrogate pair', () =>
    refusedBy(
      path,
      {
        raw: JSON.stringify({ ...body(), matter: { ...body().matter, facts: 'a\ud800b' } }),
        headers: json,
      },
      400,
      'invalid-request',
    ));
  it('refuses an event in 2099', async () => {
    const occurredAt = '2099-01-01T00:00:00Z';
    const { body: problem } = await refusedBy(
      path,
      { json: { ...body(), matter: { ...body().matter, occurredAt } } },
      422,
      'in-the-future',
    );
    expect(problem.details).toMatchObject([{ field: 'matter.occurredAt' }]);
  });
  it('refuses a year beyond four digits', () =>
    refusedBy(
      path,
      {
        json: { ...body(), matter: { ...body().matter, occurredAt: '9999-12-31T23:59:59-01:00' } },
      },
      400,
      'invalid-request',
    ));
  it('refuses an Idempotency-Key of another form', () =>
    refusedBy(
      path,
      { json: body(), headers: { 'idempotency-key': 'x'.repeat(129) } },
      400,
      'invalid-request',
    ));
  it("records an event of 1970, with the regulator's door shown as shut (B6)", async () => {
    const occurredAt = '1970-01-01T00:00:00Z';
    const registered = await call('huaian', 'POST', path, {
      json: { ...body(), matter: { ...body().matter, occurredAt } },
    });
    expect(registered.status).toBe(201);
    const read = await call('huaian', 'GET', `/complaints/${registered.body.id}`);
    expect(read.body.appealDoor).toMatchObject({ rule: 'B6', shut: true });
  });
  it('refuses a phone number that cannot be read', async () => {
    const { body: problem } = await refusedBy(
      path,
      { json: { ...body(), customer: { phone: '123' } } },
      422,
      'unusable-contact',
    );
    expect(problem.details).toMatchObject([{ field: 'customer.phone' }]);
  });
});

describe('POST /intake/email', () => {
  it('refuses an empty body', () =>
    refusedBy('/intake/email', { raw: '', headers: mailHeaders }, 400, 'empty-body'));
  it('refuses another media type', () =>
    refusedBy(
      '/intake/email',
      { raw: MAIL, headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported-media-type',
    ));
  it('refuses what is no mail', () =>
    refusedBy(
      '/intake/email',
      { raw: 'not a mail', headers: mailHeaders },
      422,
      'unreadable-mail',
    ));
  it('refuses 1 MB too many, and says how a larger mail is sent', async () => {
    const raw = `${MAIL}${'x'.repeat(5 * 1024 * 1024)}`;
    const { body: problem } = await refusedBy(
      '/intake/email',
      { raw, headers: mailHeaders },
      413,
      'too-large',
    );
    expect(problem.details[0].problem).toContain('/intake/uploads');
  });
  it('opens no ticket for an automatic reply', () =>
    refusedBy(
      '/intake/email',
      { raw: `Auto-Submitted: auto-replied\r\n${MAIL}`, headers: mailHeaders },
      422,
      'not-a-complaint',
    ));
});

describe('tokens', () => {
  const odd = inject('oddTokens');
  it.each(['/intake/phone', '/intake/walk-in', '/intake/letter', '/intake/email'])(
    '%s takes no forged, expired or foreign token, no wrong role and no wrong post',
    async (path) => {
      const before = await countItems('huaian');
      const json = phoneCall();
      for (const token of [odd.forged, odd.expired, odd.otherAudience, 'nonsense'])
        expect((await call('huaian', 'POST', path, { token, json })).status).toBe(401);
      expect(await call('huaian', 'POST', path, { token: odd.foreignBranch, json })).toMatchObject({
        status: 403,
        body: { ...BODY, reason: 'foreign-branch' },
      });
      for (const [token, reason] of [
        [odd.otherRole, 'role-not-allowed'],
        [odd.nobody, 'no-post'],
      ] as const)
        expect(await call('huaian', 'POST', path, { token, json })).toMatchObject({
          status: 403,
          body: { ...BODY, reason },
        });
      expect(await call('huaian', 'POST', path, { as: 'publisher', json })).toMatchObject({
        status: 403,
        body: { reason: 'post-not-held', details: [{ field: 'post' }] },
      });
      expect(await countItems('huaian')).toBe(before);
    },
  );

  it("another branch's data answers 403", async () => {
    const { body } = await call('huaian', 'POST', '/intake/phone', { json: phoneCall() });
    const answer = await call('huaian', 'GET', `/complaints/${body.id}`, {
      token: odd.foreignBranch,
    });
    expect(answer).toMatchObject({ status: 403, body: { reason: 'foreign-branch' } });
  });
});

describe('commands and lists', () => {
  it('answer 404 for a ticket that is not there', async () => {
    const answer = await call('huaian', 'GET', '/complaints/01ARZ3NDEKTSV4RRFFQ69G5FAV');
    expect(answer).toMatchObject({ status: 404, body: { ...BODY, reason: 'not-found' } });
  });
  it('answer 400 for an id that is none', async () => {
    const answer = await call('huaian', 'GET', '/complaints/not-a-ticket');
    expect(answer).toMatchObject({ status: 400, body: { ...BODY, reason: 'invalid-request' } });
  });
  it('answer 412 for a stale version', async () => {
    const { body } = await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() });
    const answer = await call('huaian', 'POST', `/complaints/${body.id}/refuse`, {
      json: { ground: 'no-evidence', reason: '无凭证', basis: ['acceptance-rules'] },
      headers: { 'if-match': '"7"' },
    });
    expect(answer).toMatchObject({ status: 412, body: { ...BODY, reason: 'stale-version' } });
  });
  it('answer 400 for a forged cursor', async () => {
    const answer = await call('huaian', 'GET', '/complaints?cursor=abc');
    expect(answer).toMatchObject({ status: 400, body: { ...BODY, reason: 'invalid-cursor' } });
  });
  it('answer in Chinese where Chinese is asked for', async () => {
    const answer = await call('huaian', 'GET', '/complaints?cursor=abc', {
      headers: { 'accept-language': 'zh-CN,zh;q=0.9' },
    });
    expect(answer.body.message).toMatch(/游标/);
  });
  it('refuse to close what has not been answered (F4)', async () => {
    const { body } = await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() });
    const answer = await call('huaian', 'POST', `/complaints/${body.id}/close`, { json: {} });
    expect(answer).toMatchObject({ status: 409, body: { ...BODY, reason: 'not-yet-answered' } });
  });
  it.each([
    ['hold', { reason: '等待客户' }, 'asked'],
    ['attempt', { way: 'pigeon', outcome: 'reached' }, 'way'],
    ['resume', { reason: '已补交', colour: 'red' }, 'colour'],
    ['extend', { ground: 'another-planet', reason: '需核查' }, 'ground'],
    ['correct', { facts: {}, reason: '有误' }, 'facts'],
    ['judge-correction', { verdict: 'confirm', reason: '属实' }, 'proposal'],
    ['outside-date', { until: '2026-10-12', body: '市长热线' }, 'until'],
    ['promise', { until: '2030-01-01T00:00:00Z', told: '已告知' }, 'means'],
    ['appeal-dates', {}, 'body'],
  ])('answer 400 for a wrong body of %s: %j, and name %s', async (verb, json, field) => {
    const path = `/complaints/01ARZ3NDEKTSV4RRFFQ69G5FAV/${verb}`;
    const answer = await call('huaian', 'POST', path, { json });
    expect(answer).toMatchObject({
      status: 400,
      body: { ...BODY, reason: 'invalid-request', details: [{ field }] },
    });
  });
  it.each([
    ['resume', { reason: '已补交' }, 409, 'not-held'],
    ['extend', { ground: 'another-body', reason: '需核查' }, 409, 'nothing-requested'],
    [
      'request-extension',
      { ground: 'another-body', reason: '需核查' },
      409,
      'category-not-extended',
    ],
    [
      'judge-correction',
      { proposal: 2, verdict: 'confirm', reason: '属实' },
      409,
      'nothing-proposed',
    ],
    ['outside-date', { until: '2020-01-01T00:00:00Z', body: '市长热线' }, 422, 'out-of-order'],
    [
      'promise',
      { until: '2020-01-01T00:00:00Z', told: '已告知', means: 'counter' },
      422,
      'out-of-order',
    ],
    ['appeal-dates', { papersAt: '2099-01-01T00:00:00Z' }, 422, 'out-of-order'],
    [
      'correct',
      { facts: { receivedAt: '2099-01-01T00:00:00Z' }, reason: '有误' },
      422,
      'out-of-order',
    ],
  ])('refuse %s: %j with %i %s, and change nothing', async (verb, json, status, reason) => {
    const { body } = await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() });
    const answer = await call('huaian', 'POST', `/complaints/${body.id}/${verb}`, { json });
    expect(answer).toMatchObject({ status, body: { ...BODY, code: status, reason } });
    const { body: timeline } = await call('huaian', 'GET', `/complaints/${body.id}/timeline`);
    expect(timeline.items.map(({ type }: { type: string }) => type)).toEqual([
      'ComplaintRegistered',
    ]);
  });
});
