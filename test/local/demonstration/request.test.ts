import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { makeApi } from '../../../local/demonstration/api/api.ts';
import { makeGate } from '../../../local/demonstration/api/gate.ts';
import { Declined, makeClient } from '../../../local/demonstration/api/request.ts';
import { serve } from '../../../local/http-server.ts';

type Asked = {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly key?: string | undefined;
  readonly token?: string | undefined;
};

/** A server that gives these answers one after another, and notes what it was asked. */
const answering = async (...answers: readonly (readonly [status: number, body: unknown])[]) => {
  const asked: Asked[] = [];
  const left = [...answers];
  const { origin, stop } = await serve((request, response) => {
    const { method, url, headers } = request;
    asked.push({
      method,
      url,
      key: headers['idempotency-key']?.toString(),
      token: headers.authorization,
    });
    const [status, body] = left.shift() ?? [500, {}];
    response.writeHead(status, { 'idempotency-replayed': String(status === 200) });
    response.end(JSON.stringify(body));
  });
  onTestFinished(stop);
  return { origin, asked };
};

const ending = new AbortController();
const aClient = () => makeClient(makeGate(4), ending.signal, 1);
const problem = (code: number, reason: string) =>
  [
    code,
    { code, reason, message: 'no', details: [{ field: 'state', problem: 'closed' }] },
  ] as const;

describe('a request', () => {
  const get = (origin: string) => () =>
    ({
      method: 'GET',
      url: `${origin}/x`,
      token: 't',
      answer: z.object({ ok: z.boolean() }),
    }) as const;

  it.each([429, 500, 503])('is sent again after %i, which passes', async (status) => {
    const { origin, asked } = await answering(problem(status, 'unavailable'), [200, { ok: true }]);
    const client = aClient();
    expect(await client.ask('patient', get(origin))).toEqual({
      status: 200,
      replayed: true,
      body: { ok: true },
    });
    expect([asked.length, client.askedAgain()]).toEqual([2, 1]);
  });

  it('is not sent again after 409: the answer would be the same', async () => {
    const { origin, asked } = await answering(problem(409, 'already-settled'));
    const refused = aClient().ask('patient', get(origin));
    await expect(refused).rejects.toThrow(Declined);
    await expect(refused).rejects.toThrow('GET /x: 409 already-settled; state: closed');
    expect(asked).toHaveLength(1);
  });

  it('tells since when it has been waiting, and no longer', async () => {
    const { origin } = await answering([200, { ok: true }]);
    const client = aClient();
    expect(client.waitingSince()).toBeUndefined();
    const before = Date.now();
    const reply = client.ask('patient', get(origin));
    expect(client.waitingSince()).toBeGreaterThanOrEqual(before);
    await reply;
    expect(client.waitingSince()).toBeUndefined();
  });
});

describe('the API of a branch', () => {
  const tokens = {
    integrator: 'i',
    taker: 't',
    dispatcher: 'd',
    handler: 'h',
    head: 'hd',
    reviewer: 'r',
    lead: 'l',
    manager: 'm',
    'on-call': 'o',
    publisher: 'p',
  };
  const apiAt = (origin: string) =>
    makeApi(
      {
        id: 'huaian',
        level: 'city',
        parent: 'jiangsu',
        apiUrl: origin,
        busName: 'bus',
        inboxBusName: 'inbox',
        tableName: 'tickets',
        mailBucket: 'mail',
        letterBucket: 'letters',
        stateMachineArn: 'the machine',
        tokens,
        people: {},
      },
      aClient(),
    );
  const carried = {
    id: '01J0000000000000000000000A',
    ticketNumber: 'AAAAAAAAAA1',
    state: 'closed',
    level: 'city',
    version: 3,
  };

  it('keeps the key of a command that is sent again: it is one command', async () => {
    const { origin, asked } = await answering(
      problem(503, 'unavailable'),
      [200, carried],
      [200, carried],
    );
    const api = apiAt(origin);
    await api.escalate(carried.id, 'because');
    await api.close(carried.id);
    const [first, again, other] = asked.map(({ key }) => key);
    expect(first).toBeDefined();
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('reads every page of a list, and encodes what stands in a path', async () => {
    const { origin, asked } = await answering(
      [200, { items: [], cursor: 'a+b/c' }],
      [200, { items: [] }],
    );
    expect(await apiAt(origin).alerts()).toEqual([]);
    expect(asked.map(({ url }) => url)).toEqual([
      '/alerts?limit=100',
      '/alerts?limit=100&cursor=a%2Bb%2Fc',
    ]);
    expect(asked.map(({ token }) => token)).toEqual(['Bearer o', 'Bearer o']);
  });
});
