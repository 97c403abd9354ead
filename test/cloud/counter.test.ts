import { describe, expect, it } from 'vitest';
import { ANSWER, customer, phoneCall, SECRETS, someNumber, walkIn, websiteForm } from './bodies.ts';
import { call, fresh } from './house.ts';
import { askUpload, sendUpload } from './upload.ts';

const ask = async (path: string, json: object) => {
  const headers = { 'idempotency-key': fresh('counter') };
  const { status, body } = await call('huaian', 'POST', path, { as: 'taker', json, headers });
  expect(status, `${path}: ${JSON.stringify(body)}`).toBeLessThan(300);
  return body;
};
const register = (channel: string, body: object) => ask(`/intake/${channel}`, body);
const typesOf = async (id: string): Promise<readonly string[]> =>
  (await call('huaian', 'GET', `/complaints/${id}/timeline?limit=100`)).body.items.map(
    ({ type }: { readonly type: string }) => type,
  );
const limitsOf = async (id: string): Promise<readonly string[]> =>
  (await call('huaian', 'GET', `/complaints/${id}/clocks`)).body.clocks.map(
    ({ kind }: { readonly kind: string }) => kind,
  );

describe('at the counter', () => {
  it('a taker sees who calls before typing, and what is on record already (B9, M2)', async () => {
    const number = someNumber();
    const { id } = await register('phone', phoneCall({ customer: customer(number) }));
    const found = await call('huaian', 'GET', `/customers?number=${number}`, { as: 'taker' });
    expect(found.status).toBe(200);
    expect(found.body.items.map((one: { readonly id: string }) => one.id)).toEqual([id]);
    expect(JSON.stringify(found.body)).not.toContain(number);
    const other = await call('huaian', 'GET', `/customers?number=${number}`, { as: 'handler' });
    expect(other.status).toBe(403);
  });

  it('a customer chases, adds facts and evidence, and withdraws: all of it in the timeline (E9)', async () => {
    const { id } = await register('walk-in', walkIn());
    const limits = await limitsOf(id);
    await ask(`/complaints/${id}/chase`, { said: SECRETS.words });
    await ask(`/complaints/${id}/add-facts`, { facts: SECRETS.words });
    const upload = await askUpload('evidence', 'image/heic');
    expect(await sendUpload(upload, new TextEncoder().encode('picture'))).toBeLessThan(300);
    await ask(`/complaints/${id}/evidence`, { files: [{ key: upload.key }], what: '照片' });
    expect(await limitsOf(id)).toEqual(limits);
    expect(await ask(`/complaints/${id}/withdraw`, { reason: '客户撤诉' })).toMatchObject({
      state: 'cancelled',
    });
    expect(await typesOf(id)).toEqual(
      expect.arrayContaining([
        'ComplaintRegistered',
        'CustomerChased',
        'CustomerAdded',
        'ComplaintWithdrawn',
      ]),
    );
  });

  it('what contents the customer at once is closed by a five-star hall, and else flows on (B7, P2, P3)', async () => {
    const solved = { ...walkIn({ hall: 'huaihai-road-hall' }), solvedOnTheSpot: ANSWER };
    const closed = await register('walk-in', solved);
    expect(closed).toMatchObject({ state: 'closed', onTheSpot: 'closed' });
    expect(await register('walk-in', solved)).toEqual(closed);
    expect(await typesOf(closed.id)).toEqual([
      'ComplaintRegistered',
      'CustomerAnswered',
      'ComplaintClosed',
    ]);
    const open = await register('walk-in', { ...walkIn(), solvedOnTheSpot: ANSWER });
    expect(open).toMatchObject({ onTheSpot: 'left-open' });
  });

  it('an opinion is answered on the schedule alone, on what the catalogue has (P5, E10)', async () => {
    const matter = { ...walkIn().matter, recordKind: 'opinion' };
    const { id } = await register('walk-in', { ...walkIn(), matter });
    expect(await limitsOf(id)).toEqual(['opinion-answer']);
    const { body } = await call('huaian', 'GET', '/bases?kind=promise&q=%E5%8F%8C%E5%80%8D');
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(ANSWER.basis);
    const strange = { ...ANSWER, basis: ['habit'] };
    const no = await call('huaian', 'POST', `/complaints/${id}/answer`, { json: strange });
    expect(no).toMatchObject({ status: 400, body: { details: [{ field: 'basis.0' }] } });
    expect(await ask(`/complaints/${id}/answer`, ANSWER)).toMatchObject({ state: 'resolved' });
  });

  it('a form of the website is on record with its limits (B1, D1)', async () => {
    const { id } = await register('website', websiteForm());
    expect(await limitsOf(id)).toEqual(expect.arrayContaining(['own-answer', 'statutory-answer']));
  });

  it('two bodies hand one matter on: a limit and a reply for each, the customer’s answer apart (A5, G3)', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const { id } = await register('transferred', {
      from: { body: 'government-hotline', name: '市民热线', document: fresh('转'), until },
      receivedAt: new Date().toISOString(),
      customer: customer(),
      matter: walkIn().matter,
    });
    await ask(`/complaints/${id}/refer`, {
      body: 'consumer-body',
      name: '消费者协会',
      document: fresh('调'),
      receivedAt: new Date().toISOString(),
      until,
    });
    expect((await limitsOf(id)).filter((kind) => kind === 'body-reply')).toHaveLength(2);
    const { body } = await call('huaian', 'GET', `/complaints/${id}`);
    await ask(`/complaints/${id}/answer`, ANSWER);
    for (const { sequence } of body.referrals)
      await ask(`/complaints/${id}/reply-to-body`, { referral: sequence, reply: SECRETS.words });
    expect(await ask(`/complaints/${id}/close`, {})).toMatchObject({ state: 'closed' });
    expect((await typesOf(id)).filter((type) => type === 'BodyAnswered')).toHaveLength(2);
  });
});
