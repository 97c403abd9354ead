import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { aws } from './aws.ts';
import { customer, phoneCall, SECRETS, someNumber } from './bodies.ts';
import { type Answer, branch, call, fresh, until } from './house.ts';

type Item = {
  readonly id: string;
  readonly reason: string;
  readonly receivedAt: string;
  readonly object: { readonly key: string };
};

const list = async (query = ''): Promise<readonly Item[]> =>
  (await call('huaian', 'GET', `/intake/set-aside?limit=100${query}`, { as: 'manager' })).body
    .items;

/** Waits until what the predicate finds is listed. */
const listed = async (what: string, isIt: (item: Item) => boolean | Promise<boolean>) => {
  const found = await until(
    what,
    async () => {
      for (const item of await list()) if (await isIt(item)) return item;
      return undefined;
    },
    (item) => item !== undefined,
  );
  if (!found) throw new Error(what);
  return found;
};

const command = (id: string, what: string, more: Parameters<typeof call>[3] = {}) =>
  call('huaian', 'POST', `/intake/set-aside/${id}/${what}`, { as: 'manager', ...more });

/** Asks many times at once, under the same key, other keys and none. Whoever gets no answer, or is told to, asks again. */
const registerOften = (id: string) => {
  const same = fresh('key');
  return Promise.all(
    [same, same, fresh('key'), fresh('key'), undefined, undefined].map((key) =>
      until(
        'an answer',
        () =>
          command(id, 'register', { headers: key === undefined ? {} : { 'idempotency-key': key } }),
        ({ status, body }) => status < 429 && body.reason !== 'busy-record',
      ),
    ),
  );
};

/** One of them has made the ticket, unless its answer was lost; all others are told of it. */
const areOnce = (answers: readonly Answer[]): void => {
  const [last, ...others] = answers.map(({ status }) => status).toSorted((a, b) => b - a);
  expect([200, 201]).toContain(last);
  expect(others).toEqual(others.map(() => 200));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
};

/** Whether it lies between then and now, as whole seconds do. */
const expectBetween = (then: number, at: string): void => {
  expect(Date.parse(at)).toBeGreaterThan(then - 1000);
  expect(Date.parse(at)).toBeLessThanOrEqual(Date.now());
};

const misjudged = (subject: string) =>
  Buffer.from(
    `From: Zhao <zhao@customer.example>\r\nAuto-Submitted: auto-replied\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@customer.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${SECRETS.words}\r\n`,
  );

/** Lays an object under `inbound/`. @returns its key */
const lay = async (Body: Buffer): Promise<string> => {
  const Key = `inbound/${fresh('mail')}`;
  const Bucket = branch('huaian').mailBucket;
  await new S3Client(aws()).send(new PutObjectCommand({ Bucket, Key, Body }));
  return Key;
};

const objectOf = async ({ object }: Item): Promise<string> => {
  const at = { Bucket: branch('huaian').mailBucket, Key: object.key };
  const { Body } = await new S3Client(aws()).send(new GetObjectCommand(at));
  return (await Body?.transformToString()) ?? '';
};

describe('a mail that was taken for a machine’s', () => {
  it('is listed with its reason, time and object, and becomes one ticket with clocks from its receipt', async () => {
    const subject = fresh('misjudged');
    const laidAt = Date.now();
    const key = await lay(misjudged(subject));
    const item = await listed('the mail', ({ object }) => object.key === key);
    expect(item).toMatchObject({ reason: 'auto-reply', state: 'open', from: 'mail' });
    expect(JSON.stringify(item)).not.toContain('zhao');
    expectBetween(laidAt, item.receivedAt);

    const answers = await registerOften(item.id);
    areOnce(answers);

    const { id } = answers[0]?.body ?? {};
    const read = await call('huaian', 'GET', `/complaints/${id}`);
    expect(read.body).toMatchObject({
      channel: 'email',
      facts: { receivedAt: item.receivedAt },
      takenBy: { kind: 'person', post: 'manager' },
      caseFile: {
        person: { email: 'zhao@customer.example' },
        words: { title: subject, facts: SECRETS.words },
        evidence: [{ key }],
        channel: { setAside: item.id },
      },
    });
    const clocks = (await call('huaian', 'GET', `/complaints/${id}/clocks`)).body;
    expect(JSON.stringify(clocks)).toContain(item.receivedAt);
    const after = (await list('&state=ticketed')).find((one) => one.id === item.id);
    expect(after).toMatchObject({ ticketed: { ticketId: id, by: { post: 'manager' } } });
  });

  it('is kept too when it is handed in over HTTP, and the answer says as what', async () => {
    const raw = new Uint8Array(misjudged(fresh('handed-in')));
    const headers = { 'content-type': 'message/rfc822', 'accept-language': 'zh-CN' };
    const answer = await call('huaian', 'POST', '/intake/email', {
      as: 'integrator',
      raw,
      headers,
    });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        reason: 'not-a-complaint',
        message: '自动回复或退信不作为投诉登记，已留存待主管查看，详见 details。',
        details: [{ problem: 'auto-reply' }, { field: 'setAside' }],
      },
    });
    const id = answer.body.details[1].problem;
    const item = await listed('the mail', (one) => one.id === id);
    expect(Buffer.from(raw).toString()).toBe(await objectOf(item));
    expect((await command(id, 'register')).status).toBe(201);
  });

  it('is dismissed with a reason, and then waits no more', async () => {
    const key = await lay(misjudged(fresh('dismissed')));
    const { id } = await listed('the mail', ({ object }) => object.key === key);
    const json = { reason: 'machine-mail' };
    expect(await command(id, 'dismiss', { json })).toMatchObject({
      status: 200,
      body: { state: 'dismissed', dismissed: { reason: 'machine-mail', by: { post: 'manager' } } },
    });
    expect((await list('&state=open')).map((one) => one.id)).not.toContain(id);
    const wrong = { json: { reason: 'because' }, headers: { 'accept-language': 'zh' } };
    expect(await command(id, 'dismiss', wrong)).toMatchObject({
      status: 400,
      body: { details: [{ field: 'reason' }] },
    });
  });
});

it('an object without a byte is listed, and becomes a ticket that points to it', async () => {
  const key = await lay(Buffer.alloc(0));
  const item = await listed('the object', ({ object }) => object.key === key);
  expect(item.reason).toBe('unreadable-mail');
  const { status, body } = await command(item.id, 'register');
  expect(status).toBe(201);
  const read = await call('huaian', 'GET', `/complaints/${body.id}`);
  expect(read.body.caseFile).toMatchObject({ evidence: [{ key, bytes: 0 }] });
  expect(read.body.caseFile.words.facts).toContain('see attachment');
});

it('a refused event is listed, and becomes one ticket with clocks from its receipt', async () => {
  const number = someNumber();
  const { callId: _, ...data } = phoneCall({ customer: customer(number) });
  const mark = fresh('agent');
  const putAt = Date.now();
  await new EventBridgeClient(aws()).send(
    new PutEventsCommand({
      Entries: [
        {
          EventBusName: branch('huaian').inboxBusName,
          Source: 'redress.integrator',
          DetailType: 'PhoneCallLogged',
          Detail: JSON.stringify({ data: { ...data, agent: mark } }),
        },
      ],
    }),
  );
  const item = await listed('the event', async (one) =>
    one.object.key.startsWith('set-aside/') ? (await objectOf(one)).includes(mark) : false,
  );
  expect(item).toMatchObject({ reason: 'invalid-request', from: 'event', state: 'open' });
  expectBetween(putAt, item.receivedAt);

  const answers = await registerOften(item.id);
  areOnce(answers);
  const { id } = answers[0]?.body ?? {};
  const read = await call('huaian', 'GET', `/complaints/${id}`);
  expect(read.body).toMatchObject({
    channel: 'phone',
    facts: { receivedAt: item.receivedAt },
    caseFile: {
      person: { name: SECRETS.name, number: `+86${number}` },
      words: { facts: SECRETS.words },
      evidence: [{ key: item.object.key }],
      channel: { agent: mark, setAside: item.id },
    },
  });
  const json = { reason: 'test' };
  const headers = { 'accept-language': 'zh-CN' };
  expect(await command(item.id, 'dismiss', { json, headers })).toMatchObject({
    status: 409,
    body: {
      reason: 'already-ticketed',
      message: '该留存件已登记为工单，详见 details。',
      details: [{ field: 'ticketId', problem: id }],
    },
  });
});

describe('what was set aside', () => {
  it.each(['integrator', 'taker', 'on-call', 'publisher'] as const)(
    'is not shown to a %s, nor taken up by one',
    async (as) => {
      const reason = as === 'integrator' ? 'role-not-allowed' : 'post-not-held';
      const denied = { status: 403, body: { reason } };
      expect(await call('huaian', 'GET', '/intake/set-aside', { as })).toMatchObject(denied);
      expect(await command('0'.repeat(64), 'register', { as })).toMatchObject(denied);
    },
  );

  it('is looked for by an id of its form, and among what there is', async () => {
    const headers = { 'accept-language': 'zh-CN' };
    expect(await command('x', 'register', { headers })).toMatchObject({
      status: 400,
      body: { details: [{ field: 'id', problem: '应为留存件 id' }] },
    });
    expect(await command('0'.repeat(64), 'register')).toMatchObject({
      status: 404,
      body: { reason: 'not-found' },
    });
  });

  it('comes page by page, and a cursor of another list is refused', async () => {
    const first = await call('huaian', 'GET', '/intake/set-aside?limit=1', { as: 'manager' });
    const { cursor, items } = first.body;
    const path = `/intake/set-aside?limit=1&cursor=${cursor}`;
    const second = await call('huaian', 'GET', path, { as: 'manager' });
    expect(second.body.items[0].id).not.toBe(items[0].id);
    expect(await call('huaian', 'GET', `${path}&state=open`, { as: 'manager' })).toMatchObject({
      status: 400,
      body: { reason: 'invalid-cursor' },
    });
  });
});
