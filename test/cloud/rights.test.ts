import { beforeAll, describe, expect, inject, it } from 'vitest';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import type { Operation } from '../../functions/contracts/operations/operation.ts';
import { ORDER_COMMANDS } from '../../functions/contracts/operations/work-orders/commands.ts';
import { dispatchComplaint } from '../../functions/contracts/operations/work-orders/dispatch.ts';
import { sideOf } from '../../functions/domain/order/decide.ts';
import { POSTS, type Post } from '../../functions/domain/post.ts';
import { ANSWER, walkIn } from './bodies.ts';
import { ABSENT, DEPUTY, holderOf, SECOND } from './cast.ts';
import { type Answer, call, fresh, until } from './house.ts';

/** Where everybody of the cast is posted: no order of another test goes there. */
const UNIT = 'ha-cast';
const unitOf = (post: Post) => [{ post, unit: UNIT }];

type Command = Pick<Operation, 'path' | 'posts' | 'body'> & { readonly kind: string };
const ON_TICKETS: readonly Command[] = [
  ...Object.values(COMPLAINT_COMMANDS),
  { ...dispatchComplaint, kind: 'dispatch' },
];
const ON_ORDERS: readonly Command[] = Object.values(ORDER_COMMANDS);

type Asking = { readonly person?: string; readonly token?: string; readonly as?: Post };
const tokenOf = (id: string): string => inject('oddTokens').cast[id] ?? '';
const by = (id: string): Asking => ({ token: tokenOf(id) });

const ask = (
  { path, body }: Pick<Command, 'path' | 'body'>,
  id: string,
  asking: Asking,
  { at = 'huaian', json = body.example }: { at?: 'huaian' | 'jiangsu'; json?: unknown } = {},
): Promise<Answer> =>
  call(at, 'POST', path.replace('{id}', id), {
    ...asking,
    ...(json !== undefined && { json }),
    headers: { 'idempotency-key': fresh('right') },
  });

const saidIn = ({ status, body }: Answer): string =>
  status < 300 ? String(status) : `${status} ${body.reason}`;

/** Six at a time, on what does not change. */
const inTurns = async <Cell, Said>(
  cells: readonly Cell[],
  run: (cell: Cell) => Promise<Said>,
  atOnce = 6,
) => {
  const left = [...cells.entries()];
  const said: Said[] = [];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) said[next[0]] = await run(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return said;
};

type Cell = {
  readonly command: Command;
  /** What they are called in the table. */
  readonly who: string;
  readonly asking: Asking;
  readonly id: string;
  readonly expected: string;
};

const tableOf = (cells: readonly Cell[], said: readonly string[]) =>
  Object.fromEntries(cells.map(({ who, command }, i) => [`${who}: ${command.kind}`, said[i]]));

const expectAll = async (cells: readonly Cell[], atOnce = 6): Promise<void> => {
  const said = await inTurns(
    cells,
    async ({ command, id, asking }) => saidIn(await ask(command, id, asking)),
    atOnce,
  );
  const expected = cells.map((cell) => cell.expected);
  expect(tableOf(cells, said)).toEqual(tableOf(cells, expected));
};

const manager = (path: string, json: unknown) =>
  call('huaian', 'POST', `/organisation${path}`, { as: 'manager', json });

const posted = async (id: string, posts: readonly { post: Post; unit: string }[]) => {
  const person = { id, sub: id, name: id, ways: {}, posts };
  const { status, body } = await manager('/people', person);
  expect([200, 201], JSON.stringify(body)).toContain(status);
};

const away = async (id: string, deputy: string) => {
  const [from, to] = [-1, 24].map((hours) => new Date(Date.now() + hours * 3_600_000));
  const { status, body } = await manager(`/people/${id}/enter-absence`, { from, to, deputy });
  expect(status, JSON.stringify(body)).toBe(200);
};

const command = (kind: string): Command => {
  const found = [...ON_TICKETS, ...ON_ORDERS].find((one) => one.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};

const done = async (
  kind: string,
  id: string,
  post: Post,
  more: Parameters<typeof ask>[3] = {},
): Promise<Answer['body']> => {
  const { status, body } = await ask(command(kind), id, by(holderOf(post)), more);
  expect([200, 201], `${kind}: ${JSON.stringify(body)}`).toContain(status);
  return body;
};

const register = async (at: 'huaian' | 'jiangsu' = 'huaian'): Promise<string> =>
  (await call(at, 'POST', '/intake/walk-in', { json: walkIn() })).body.id;
const dispatched = async (ticket: string): Promise<string> =>
  (await done('dispatch', ticket, 'dispatcher', { json: { unit: UNIT } })).id;

/** What nobody may change any more: a closed ticket, a withdrawn order. */
let closed: { readonly ticket: string; readonly order: string };

/** What a closed ticket itself does not keep from being done, and why it cannot be done all the same. */
const OWN_RULES: Readonly<Record<string, string>> = { 'reply-to-body': '409 no-open-referral' };

/** What each of the cast is told, who holds these posts, by themselves or for somebody. */
const row = (who: string, id: string, posts: readonly Post[]): readonly Cell[] => {
  const asking = by(id);
  const cells = (commands: readonly Command[], thing: string, heard: string) =>
    commands.map((one) => ({
      ...{ command: one, who, asking, id: thing },
      expected: posts.some((post) => one.posts.includes(post))
        ? (OWN_RULES[one.kind] ?? heard)
        : '403 post-not-held',
    }));
  return [
    ...cells(ON_TICKETS, closed.ticket, '409 already-settled'),
    ...cells(ON_ORDERS, closed.order, '409 wrong-order-state'),
  ];
};

beforeAll(async () => {
  const profile = { name: { zh: '权限测试', en: 'Rights' }, type: 'county-company' };
  const unit = await manager('/units', { id: UNIT, ...profile });
  expect([200, 201], JSON.stringify(unit.body)).toContain(unit.status);
  for (const post of POSTS) await posted(holderOf(post), unitOf(post));
  await posted(ABSENT, POSTS.flatMap(unitOf));
  for (const id of [DEPUTY, SECOND]) await posted(id, []);

  const ticket = await register();
  const order = await dispatched(ticket);
  await done('cancel', order, 'dispatcher');
  await done('answer', ticket, 'taker', { json: ANSWER });
  await done('close', ticket, 'lead');
  closed = { ticket, order };
});

describe('post × command, over the gateway and with the token of somebody in that post alone', () => {
  it('is heard and told why it cannot be, or is told that the post may not: every cell', async () => {
    await expectAll(POSTS.flatMap((post) => row(post, holderOf(post), [post])));
  });

  it('is carried out on what is as far as the command needs: what changes no state, by each post that may', async () => {
    const ticket = await register();
    await expectAll(
      ['note', 'attempt', 'report-up'].map(command).flatMap((one) =>
        one.posts.map((post) => ({
          ...{ command: one, who: post, asking: by(holderOf(post)), id: ticket },
          expected: '200',
        })),
      ),
      1,
    );
  });

  it('and a work order’s whole course, each step by the post that it asks for (E1-E4)', async () => {
    const order = await dispatched(await register());
    const course = [
      ['take', 'handler'],
      ['report', 'handler'],
      ['send-back', 'head'],
      ['report', 'handler'],
      ['confirm', 'head'],
      ['return', 'reviewer'],
      ['report', 'handler'],
      ['confirm', 'head'],
      ['accept', 'reviewer'],
    ] as const;
    for (const [kind, post] of course) await done(kind, order, post);
    const other = await dispatched(await register());
    await done('misroute', other, 'handler');
  });
});

describe('a deputy', () => {
  it('may what the absent one may, in every cell, and is named with them; nothing once they are back (A7)', async () => {
    expect(saidIn(await ask(command('note'), closed.ticket, by(DEPUTY)))).toBe('403 post-not-held');
    await away(ABSENT, DEPUTY);
    await expectAll(row('deputy', DEPUTY, POSTS));

    // The deputy is away as well: whoever stands in for them.
    await away(DEPUTY, SECOND);
    const ticket = await register();
    expect(saidIn(await ask(command('note'), ticket, by(SECOND)))).toBe('200');
    const { body } = await call('huaian', 'GET', `/complaints/${ticket}/timeline?limit=100`);
    const actors = body.items.map(({ by: actor }: { by: { subject?: string } }) => actor);
    expect(actors).toContainEqual(
      expect.objectContaining({ subject: SECOND, onBehalfOf: ABSENT, unit: UNIT }),
    );

    await manager(`/people/${ABSENT}/come-back`, {});
    await expectAll(row('deputy of somebody who is back', DEPUTY, []));
  });
});

describe('an order of which each branch has its side', () => {
  it('takes each command at the side that owns it alone: the other is told where', async () => {
    const ticket = await register('jiangsu');
    const given = await call('jiangsu', 'POST', `/complaints/${ticket}/dispatch`, {
      as: 'dispatcher',
      json: { branch: 'huaian', unit: UNIT },
      headers: { 'idempotency-key': fresh('dispatch') },
    });
    const { id } = given.body;
    await until(
      'the order at the branch that works it',
      () => call('huaian', 'GET', `/orders/${id}`, { as: 'head' }),
      ({ status }) => status === 200,
    );
    const said = await inTurns(Object.values(ORDER_COMMANDS), async (one) => {
      const [post = 'handler'] = one.posts;
      const atWorker = sideOf(one.kind) === 'worker';
      const answer = atWorker
        ? await ask(one, id, { as: post }, { at: 'jiangsu' })
        : await ask(one, id, by(holderOf(post)));
      return [one.kind, saidIn(answer), JSON.stringify(answer.body.details)];
    });
    for (const [kind, reason, details] of said) {
      expect([kind, reason]).toEqual([kind, '409 not-owner']);
      const owner = sideOf(kind as keyof typeof ORDER_COMMANDS) === 'worker' ? 'huaian' : 'jiangsu';
      expect(details).toContain(owner);
    }
  });

  it('at its unit is for the people of it: those of another county are told so', async () => {
    const order = await dispatched(await register());
    const others = { handler: 'ha-lianshui-1', head: 'ha-lianshui-head' } as const;
    await expectAll(
      Object.values(ORDER_COMMANDS)
        .filter(({ kind }) => sideOf(kind) === 'worker')
        .map((one) => {
          const person = others[one.posts.includes('head') ? 'head' : 'handler'];
          return {
            command: one,
            who: person,
            asking: { person },
            id: order,
            expected: '403 not-of-unit',
          };
        }),
    );
  });
});
