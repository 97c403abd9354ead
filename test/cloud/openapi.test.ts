import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { ANSWER, letter, walkIn } from './bodies.ts';
import { type Answer, branch, type Call, call, everyItem, fresh, until } from './house.ts';
import { askUpload, sendUpload } from './upload.ts';

const Example = z.union([z.string(), z.record(z.string(), z.unknown())]);
const Operation = z.object({
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ example: Example })) })
    .optional(),
  /** Empty where no token is asked for. */
  security: z.array(z.unknown()).optional(),
  responses: z.record(z.string(), z.object({ description: z.string() })),
});
const { paths } = z
  .object({ paths: z.record(z.string(), z.record(z.string(), Operation)) })
  .parse(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));

/** What is let in by something else than a token is asked for where that is at hand. */
const isOpen = ({ security }: z.output<typeof Operation>): boolean => security?.length === 0;

const posts = Object.entries(paths).flatMap(([path, methods]) => {
  const operation = methods.post;
  return operation && !isOpen(operation) ? [{ path, operation }] : [];
});

const exampleOf = (path: string) =>
  paths[path]?.post?.requestBody?.content['application/json']?.example;

const register = async (changes: Record<string, unknown> = {}): Promise<string> =>
  (await call('huaian', 'POST', '/intake/walk-in', { json: walkIn(changes) })).body.id;

const publish = async (): Promise<string> => {
  const published = await call('huaian', 'POST', '/notices', {
    as: 'publisher',
    json: exampleOf('/notices'),
    headers: { 'idempotency-key': fresh('notice') },
  });
  return published.body.id;
};

const alertId = async (): Promise<string> => {
  const id = await register();
  await call('huaian', 'POST', `/complaints/${id}/escalate`, {
    json: { reason: '需省公司协调' },
    headers: { 'idempotency-key': fresh('climb') },
  });
  // Only what has called somebody can be handed over.
  const own = async () =>
    (await everyItem('huaian', '/alerts?state=raised', { as: 'on-call' })).find(
      ({ chain, cause }) => chain !== undefined && cause.ticketId === id,
    );
  return (await until('an alert', own, (alert) => alert !== undefined)).id;
};

/** As what a machine's mail is set aside. */
const setAside = async (): Promise<string> => {
  const { body } = await call('huaian', 'POST', '/intake/email', {
    as: 'integrator',
    raw: `Auto-Submitted: auto-replied\r\nSubject: ${fresh('machine')}\r\n\r\nOut of office.\r\n`,
    headers: { 'content-type': 'message/rfc822' },
  });
  const details: readonly { readonly field: string; readonly problem: string }[] = body.details;
  return details.find(({ field }) => field === 'setAside')?.problem ?? '';
};

/** Facts that make a statutory limit later: they wait for a second person. */
const LATER = {
  facts: { receivedAt: '2026-09-30T10:20:00+08:00' },
  reason: '登记时误填收件时间',
  evidence: '监控录像',
};

/** A longer limit that somebody else is to grant. */
const ASKED = { ground: 'another-province', reason: '需外省核查漫游话单。' };

/** What must have been done to a ticket before a command can work. */
const FIRST: Readonly<Record<string, readonly [verb: string, call: Call]>> = {
  close: ['answer', { json: ANSWER }],
  resume: ['hold', { json: { asked: '缴费凭证', reason: '等待客户' } }],
  extend: ['request-extension', { json: ASKED, as: 'taker' }],
  'decline-extension': ['request-extension', { json: ASKED, as: 'taker' }],
  'reply-to-body': ['refer', { json: exampleOf('/complaints/{id}/refer') }],
  // Somebody else proposes it: nobody confirms what they proposed themselves.
  'judge-correction': ['correct', { json: LATER, as: 'manager' }],
};

/** Such as each command can be carried out on. */
const SUITED: Readonly<Record<string, Record<string, unknown>>> = {
  // D3 is for network complaints; a ticket whose own limit has passed is granted no more.
  'request-extension': {
    matter: { category: 'network', title: '漫游无信号', facts: '在外省无信号。' },
  },
  'decline-extension': {
    matter: { category: 'network', title: '漫游无信号', facts: '在外省无信号。' },
  },
  extend: { matter: { category: 'network', title: '漫游无信号', facts: '在外省无信号。' } },
  correct: { matter: { category: 'other', title: '无信号', facts: '在家中无信号。' } },
  'judge-correction': { receivedAt: '2026-09-30T10:15:00+08:00' },
  'appeal-dates': { receivedAt: '2026-09-30T10:15:00+08:00' },
};

/** Whose turn it is with a work order, and what must have been done with it before. */
const TURN: Readonly<
  Record<string, { readonly person: string; readonly before: readonly string[] }>
> = {
  take: { person: 'ha-qingjiangpu-1', before: [] },
  'pass-on': { person: 'ha-qingjiangpu-1', before: ['take'] },
  report: { person: 'ha-qingjiangpu-1', before: ['take'] },
  misroute: { person: 'ha-qingjiangpu-1', before: ['take'] },
  confirm: { person: 'ha-qingjiangpu-head', before: ['take', 'report'] },
  'send-back': { person: 'ha-qingjiangpu-head', before: ['take', 'report'] },
  accept: { person: 'ha-reviewer-1', before: ['take', 'report', 'confirm'] },
  return: { person: 'ha-reviewer-1', before: ['take', 'report', 'confirm'] },
  cancel: { person: 'ha-dispatcher-1', before: [] },
};

/** A work order that is as far as its next command needs. */
const orderFor = async (verb: string): Promise<string> => {
  const dispatched = await call('huaian', 'POST', `/complaints/${await register()}/dispatch`, {
    as: 'dispatcher',
    json: exampleOf('/complaints/{id}/dispatch'),
    headers: { 'idempotency-key': fresh('dispatch') },
  });
  const { id } = dispatched.body;
  for (const step of TURN[verb]?.before ?? []) {
    const { person } = TURN[step] ?? {};
    const json = exampleOf(`/orders/{id}/${step}`);
    const { status } = await call('huaian', 'POST', `/orders/${id}/${step}`, {
      ...(person !== undefined && { person }),
      ...(json !== undefined && { json }),
      headers: { 'idempotency-key': fresh(step) },
    });
    expect(status, step).toBe(200);
  }
  return id;
};

/** Where a request goes, and what of its body only the ticket itself tells, or the day. */
type Prepared = { readonly target: string; readonly told?: Readonly<Record<string, unknown>> };

const verbOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Such a day as many days from now. */
const daysOn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** The unit or person that the document's examples add; of a unit that is given a head, one that has a head. */
const member = async (path: string): Promise<string> => {
  if (path.endsWith('/set-head')) return 'huaihai-road-hall';
  const kind = path.startsWith('/organisation/units') ? 'units' : 'people';
  const json = exampleOf(`/organisation/${kind}`);
  await call('huaian', 'POST', `/organisation/${kind}`, { as: 'manager', json });
  return z.object({ id: z.string() }).parse(json).id;
};

/** A file that has been uploaded. @returns its key */
const evidence = async (): Promise<string> => {
  const upload = await askUpload('letter-scan', 'application/pdf');
  expect(await sendUpload(upload, new TextEncoder().encode('%PDF-1.4'))).toBeLessThan(300);
  return upload.key;
};

/** What somebody has to do so that a customer is told: a receipt to print. @returns its id */
const byHand = async (): Promise<string> => {
  const { body } = await call('huaian', 'POST', '/intake/letter', { json: letter() });
  const messages = await call('huaian', 'GET', `/complaints/${body.id}/messages`);
  expect(messages.body.items).toMatchObject([{ state: 'by-hand' }]);
  return messages.body.items[0].id;
};

/** By what the referral of a ticket is known. */
const referralOf = async (id: string): Promise<number> => {
  const { body } = await call('huaian', 'GET', `/complaints/${id}`);
  return body.referrals[0].sequence;
};

/** Two duties of days apart, so that no example takes from another who is on call. */
const ROTA_DAYS = { from: daysOn(2), to: daysOn(3) };
const SWAP_DAYS = { from: daysOn(5), to: daysOn(6) };

/** What a rota's request is about: a swap that was asked, an override that is to come. */
const rotaChange = async (path: string): Promise<string> => {
  // What was agreed once is nobody's to swap again.
  const day = path.endsWith('/decline') ? 12 : 10;
  const [from, to] = [daysOn(day), daysOn(day + 1)];
  const isSwap = path.startsWith('/on-call/swaps');
  const { body } = await call('huaian', 'POST', isSwap ? '/on-call/swaps' : '/on-call/overrides', {
    ...(isSwap ? { person: 'ha-duty-1' } : { as: 'lead' }),
    json: { ...Object(exampleOf(isSwap ? '/on-call/swaps' : '/on-call/overrides')), from, to },
  });
  const [{ swaps, overrides }] = body.levels;
  return (isSwap ? swaps : overrides).at(-1).id;
};

const onRota = async (path: string): Promise<Prepared> => {
  if (path.includes('{id}')) return { target: path.replace('{id}', await rotaChange(path)) };
  if (path === '/on-call/swaps') return { target: path, told: SWAP_DAYS };
  return path === '/on-call/overrides' ? { target: path, told: ROTA_DAYS } : { target: path };
};

/** A muting that is to come. @returns its id */
const muting = async (): Promise<string> => {
  const { body } = await call('huaian', 'POST', '/mutings', {
    as: 'lead',
    json: { ...Object(exampleOf('/mutings')), from: daysOn(20), to: daysOn(20.2) },
  });
  return body.id;
};

/** A shift that the lead has handed over: the manager may take over. @returns its id */
const handOver = async (): Promise<string> => {
  const { body } = await call('huaian', 'POST', '/hand-overs', {
    as: 'lead',
    json: exampleOf('/hand-overs'),
    headers: { 'idempotency-key': fresh('shift') },
  });
  return body.id;
};

/** What there must be, by how a path begins. */
const MADE_FOR: Readonly<Record<string, (verb: string) => Promise<string>>> = {
  '/intake/set-aside/': () => setAside(),
  '/alerts/': () => alertId(),
  '/messages/': () => byHand(),
  '/orders/': orderFor,
  '/notices/{id}': () => publish(),
  '/mutings/{id}': () => muting(),
  '/hand-overs/{id}': () => handOver(),
};

/** A path with what must be there before its request can work. */
const prepared = async (path: string): Promise<Prepared> => {
  if (path.startsWith('/organisation/')) {
    const target = path.includes('{id}') ? path.replace('{id}', await member(path)) : path;
    return path.endsWith('/enter-absence')
      ? { target, told: { from: daysOn(1), to: daysOn(8) } }
      : { target };
  }
  if (path.startsWith('/on-call/')) return onRota(path);
  if (path === '/mutings') return { target: path, told: { from: daysOn(30), to: daysOn(30.2) } };
  const [, made] = Object.entries(MADE_FOR).find(([start]) => path.startsWith(start)) ?? [];
  if (made) return { target: path.replace('{id}', await made(verbOf(path))) };
  if (!path.startsWith('/complaints/{id}')) return { target: path };
  const verb = verbOf(path);
  const id = await register(SUITED[verb]);
  const target = path.replace('{id}', id);
  if (verb === 'evidence') return { target, told: { files: [{ key: await evidence() }] } };
  const [before, request] = FIRST[verb] ?? [];
  if (!before) return { target };
  const { status, body } = await call('huaian', 'POST', `/complaints/${id}/${before}`, request);
  expect(status).toBe(200);
  if (verb === 'reply-to-body') return { target, told: { referral: await referralOf(id) } };
  const proposal = body.awaitsConfirmation;
  return { target, ...(proposal !== undefined && { told: { proposal } }) };
};

const roleOf = (path: string) => {
  if (path.startsWith('/organisation/me')) return 'lead' as const;
  if (path.startsWith('/organisation')) return 'manager' as const;
  if (path.startsWith('/hand-overs/{id}')) return 'manager' as const;
  if (path.startsWith('/intake/set-aside')) return 'manager' as const;
  if (path.startsWith('/intake') || path === '/heartbeats') return 'integrator' as const;
  if (path.startsWith('/alerts')) return 'on-call' as const;
  if (path.endsWith('/dispatch')) return 'dispatcher' as const;
  return path.startsWith('/notices') ? ('publisher' as const) : ('lead' as const);
};

/** Orders are for the people of the unit. */
const askerOf = (path: string): Call => {
  if (path.endsWith('/agree')) return { person: 'ha-duty-2' };
  if (path === '/on-call/take' || path.startsWith('/on-call/swaps')) return { person: 'ha-duty-1' };
  const turn = path.startsWith('/orders') ? TURN[verbOf(path)] : undefined;
  return turn ? { person: turn.person } : { as: roleOf(path) };
};

it.each(posts)(
  'POST $path takes the example that its document gives, as it stands but for its proposal, referral, days or files',
  async ({ path, operation }) => {
    const { target, told } = await prepared(path);
    const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
    const raw =
      content &&
      (typeof content.example === 'string'
        ? content.example
        : JSON.stringify({ ...content.example, ...told }));
    const answer: Answer = await call('huaian', 'POST', target, {
      ...askerOf(path),
      ...(raw !== undefined && { raw }),
      headers: { 'idempotency-key': fresh('example'), ...(type && { 'content-type': type }) },
    });
    expect([200, 201]).toContain(answer.status);
    expect(Object.keys(operation.responses)).toContain(String(answer.status));
  },
);

it('every route of the document is served, and asks for a token where one is needed', async () => {
  const { apiUrl } = branch('huaian');
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      if (isOpen(operation)) continue;
      const target = `${apiUrl}${path.replace('{id}', '01ARZ3NDEKTSV4RRFFQ69G5FAV')}`;
      const { status } = await fetch(target, { method: method.toUpperCase() });
      expect(status, `${method} ${path}`).toBe(401);
    }
});
