import { expect, it } from 'vitest';
import type { Delivery } from '../../local/deliveries.ts';
import { ANSWER, letter, phoneCall } from './bodies.ts';
import { branch, call, endpoints, fresh, until } from './house.ts';

type Branch = 'huaian' | 'jiangsu';
type Sent<Kind extends Delivery['kind']> = Extract<Delivery, { kind: Kind }>;

const received = async (): Promise<readonly Delivery[]> => {
  const answer = await fetch(endpoints().received);
  return (await answer.json()) as readonly Delivery[];
};

/** What has reached a customer by this way and speaks of this number. */
const reached = async <Kind extends 'customer-mail' | 'text-message'>(kind: Kind, number: string) =>
  (await received()).filter(
    (one): one is Sent<Kind> => one.kind === kind && JSON.stringify(one).includes(number),
  );

/** Registers a mail, in Chinese or English. */
const mailIn = async (id: Branch, words: string, from = 'wang@customer.example') => {
  const messageId = `<${fresh('mail')}@customer.example>`;
  const raw = `From: Wang <${from}>\r\nTo: c@operator.example\r\nSubject: ${fresh('subject')}\r\nMessage-ID: ${messageId}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`;
  const { status, body } = await call(id, 'POST', '/intake/email', {
    as: 'integrator',
    raw,
    headers: { 'content-type': 'message/rfc822' },
  });
  expect(status).toBe(201);
  return { ...body, messageId };
};

it.each([
  ['huaian', '网络一直中断，请处理。', /我们已经登记受理/, '淮安投诉处理中心'],
  ['jiangsu', 'My network is down again. Please look into it.', /have registered it/, 'Jiangsu'],
] as const)(
  'who wrote to %s gets a receipt as a reply to their mail, and the answer, each once (B8, E5)',
  async (id, words, said, sender) => {
    const { id: ticketId, ticketNumber, messageId } = await mailIn(id, words);
    const mails = () => reached('customer-mail', ticketNumber);
    const [receipt] = await until('the receipt', mails, ({ length }) => length > 0);
    expect(receipt).toMatchObject({
      from: `service@${id}.example.cn`,
      to: ['wang@customer.example'],
      inReplyTo: messageId,
      automatic: 'auto-replied',
      text: expect.stringMatching(said),
    });
    expect(receipt?.text).toContain(sender);
    expect(receipt?.subject).toContain(ticketNumber);
    const told = '您多付的费用已经退回。';
    const answer = await call(id, 'POST', `/complaints/${ticketId}/answer`, {
      json: { ...ANSWER, told, means: 'message' },
    });
    expect(answer.status).toBe(200);
    const both = await until('the answer', mails, ({ length }) => length > 1);
    expect(both[1]).toMatchObject({ inReplyTo: messageId, text: expect.stringContaining(told) });
    expect(both[1]?.text).toMatch(/收费误差，双倍返还|refund wrong charges twofold/);
    const answered = async () => (await call(id, 'GET', `/complaints/${ticketId}`)).body;
    await until('the answer on record', answered, ({ state }) => state === 'resolved');
    expect(await mails()).toHaveLength(2);
  },
);

it('an answer to a mailbox that there is not does not count (E5)', async () => {
  const { id, ticketNumber } = await mailIn('huaian', '请退费。', 'nobody@customer.example');
  await call('huaian', 'POST', `/complaints/${id}/answer`, {
    json: { ...ANSWER, means: 'message' },
  });
  const trail = async (): Promise<string[]> => {
    const { body } = await call('huaian', 'GET', `/complaints/${id}/timeline?limit=100`);
    return body.items.map(({ type }: { readonly type: string }) => type);
  };
  const types = await until('the bounce', trail, (all) => all.includes('AnswerTakenBack'));
  expect(types).not.toContain('CustomerAnswered');
  expect((await call('huaian', 'GET', `/complaints/${id}`)).body.state).not.toBe('resolved');
  expect(await reached('customer-mail', ticketNumber)).toEqual([]);
});

it('a taker sees the open notices of where, about what and when the customer says it is (H6)', async () => {
  const word = fresh('word');
  const occurredAt = new Date(Date.now() - 60_000).toISOString();
  const json = {
    ...{
      kind: 'network-outage',
      title: word,
      occurredAt,
      expectedRepairAt: '2030-01-01T00:00:00Z',
    },
    ...{
      area: '淮阴区王家营',
      areaCodes: ['320804'],
      functionsLost: ['宽带'],
      measures: '已派抢修',
    },
  };
  const command = (path: string, body: object) => ({
    as: 'publisher' as const,
    json: body,
    headers: { 'idempotency-key': fresh(path) },
  });
  const published = await call('huaian', 'POST', '/notices', command('publish', json));
  expect(published.status).toBe(201);
  const seen = async (query: string): Promise<readonly (boolean | undefined)[]> => {
    const path = `/customers?number=13912345679&${query}`;
    const { body } = await call('huaian', 'GET', path, { as: 'taker' });
    return body.notices.flatMap(({ title, matches }: { title: string; matches: boolean }) =>
      title === word ? [matches] : [],
    );
  };
  expect(await seen('area=320804')).toEqual([true]);
  expect(await seen('area=320812')).toEqual([]);
  expect(await seen(`about=${word}`)).toEqual([true]);
  expect(await seen(`about=${encodeURIComponent('彩铃')}`)).toEqual([false]);
  expect(await seen('area=320804&at=2026-01-01T00:00:00Z')).toEqual([]);
  const closing = { cause: '光缆受损', remedy: '已熔接' };
  const { id } = published.body;
  await call('huaian', 'POST', `/notices/${id}/close`, command('close', closing));
});

it('who called gets a text message, once, with nothing personal in it (B8)', async () => {
  const { body } = await call('huaian', 'POST', '/intake/phone', {
    as: 'integrator',
    json: phoneCall(),
  });
  const texts = () => reached('text-message', body.ticketNumber);
  const [text] = await until('the text', texts, ({ length }) => length > 0);
  expect(text?.text).toMatch(/^【淮安投诉处理中心】您反映的问题已受理，编号\w{11}。/);
  expect(JSON.stringify(text)).not.toContain('钱多多');
  const delivered = async (): Promise<string> => {
    const path = `/messages/${body.id}-1-receipt/print`;
    return (await call('huaian', 'GET', path, { as: 'taker' })).body.state;
  };
  await until('the provider’s report', delivered, (state) => state === 'delivered');
  expect(await texts()).toHaveLength(1);
});

it('who wrote on paper gets a letter that somebody prints (M2)', async () => {
  const { body } = await call('huaian', 'POST', '/intake/letter', {
    as: 'integrator',
    json: letter(),
  });
  const path = `/messages/${body.id}-1-receipt/print`;
  const printed = await call('huaian', 'GET', path, { as: 'taker' });
  expect(printed.body).toMatchObject({
    state: 'by-hand',
    subject: '受理告知书',
    text: expect.stringContaining(body.ticketNumber),
  });
  const page = await fetch(branch('huaian').apiUrl + path, {
    headers: { authorization: `Bearer ${branch('huaian').tokens.taker}`, accept: 'text/html' },
  });
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('受理告知书');
  const handler = await call('huaian', 'GET', path, { as: 'handler' });
  expect(handler.status).toBe(403);
});

it('a report of a text message is believed by its signature alone', async () => {
  const { apiUrl } = branch('huaian');
  const report = (signature?: string) =>
    fetch(`${apiUrl}/providers/sms/reports`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signature !== undefined && { 'redress-signature': signature }),
      },
      body: JSON.stringify({ messageId: 'x', outcome: 'delivered' }),
    });
  const now = Math.floor(Date.now() / 1000);
  for (const signature of [undefined, `t=${now},v1=${'0'.repeat(64)}`]) {
    const answer = await report(signature);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ reason: 'invalid-signature' });
  }
});
