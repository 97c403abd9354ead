import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import { PageQuery } from '../../functions/contracts/page.ts';
import { answered, type Route, route } from '../../functions/runtime/answer-request.ts';
import { HttpProblem } from '../../functions/runtime/http-problem.ts';
import { anEvent, RULES } from './events.ts';

const ID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

/** Every operation, each answering with its name. */
const routes: readonly Route[] = OPERATIONS.map((operation) => ({
  operation,
  answer: async ({ parameters }) => ({ status: 200, body: { id: operation.id, parameters } }),
}));

/** Whoever it is, they may. */
const allowed = {
  rules: RULES,
  acting: async () =>
    [{ kind: 'person', subject: 'somebody', post: 'lead', unit: 'desk' }] as const,
};

const ask = async (method: string, path: string): Promise<unknown> => {
  try {
    const answer = await answered(routes, anEvent(method, path, 'somebody'), allowed);
    return 'body' in answer ? answer.body : answer;
  } catch (error) {
    if (error instanceof HttpProblem) return error.reason;
    throw error;
  }
};

const pathTo = (template: string) => template.replaceAll(/\{\w+\}/g, ID);

describe('a request finds its operation', () => {
  it.each(OPERATIONS)('$method $path', async ({ id, method, path }) => {
    const parameters = path.includes('{') ? { id: ID } : {};
    expect(await ask(method, pathTo(path))).toEqual({ id, parameters });
  });

  it.each([
    ['GET', '/'],
    ['GET', ''],
    ['GET', '/complaint'],
    ['GET', '/complaints/'],
    ['GET', `/complaints/${ID}/`],
    ['GET', `/complaints//${ID}`],
    ['GET', `/complaints/${ID}/answer`],
    ['POST', `/complaints/${ID}`],
    ['POST', `/complaints/${ID}/answer/again`],
    ['POST', '/complaints//answer'],
    ['POST', `/complaints/${ID}/Answer`],
    ['POST', `/complaints/${ID}/constructor`],
    ['POST', `/complaints/${ID}/__proto__`],
    ['PUT', `/complaints/${ID}`],
    ['DELETE', '/complaints'],
    ['HEAD', '/complaints'],
    ['get', '/complaints'],
  ])('%s %s is not offered', async (method, path) => {
    expect(await ask(method, path)).toBe('not-found');
  });

  it('is told of another branch before anything else', async () => {
    const event = anEvent('GET', '/nowhere', 'somebody', { redress_branch: 'jiangsu' });
    await expect(answered(routes, event, allowed)).rejects.toMatchObject({
      reason: 'foreign-branch',
    });
  });

  it('whatever the path, one operation or none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST'),
        fc.array(
          fc.oneof(
            fc.constantFrom(
              'complaints',
              'notices',
              'alerts',
              'intake',
              'answer',
              'close',
              ID,
              '',
              '..',
            ),
            fc.string(),
          ),
          { maxLength: 5 },
        ),
        async (method, parts) => {
          const path = `/${parts.join('/')}`;
          const fitting = OPERATIONS.filter(
            (one) =>
              one.method === method &&
              new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`, 's').test(path),
          );
          expect(fitting.length).toBeLessThanOrEqual(1);
          expect(await ask(method, path)).toEqual(
            fitting[0] ? expect.objectContaining({ id: fitting[0].id }) : 'not-found',
          );
        },
      ),
    );
  });
});

const said = { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] };

/** What an operation is told of a request, or what is wrong with it. */
const told = async (
  headers: Readonly<Record<string, string>> = {},
  { id = ID, body = JSON.stringify(said) }: { readonly id?: string; readonly body?: string } = {},
) => {
  const event = anEvent('POST', `/complaints/${id}/answer`, 'somebody');
  const type = { 'content-type': 'application/json' };
  const sent = { ...event, body, headers: { ...event.headers, ...type, ...headers } };
  const one = route(
    COMPLAINT_COMMANDS.answer,
    async ({ params, body, idempotencyKey, version }) => ({
      status: 200,
      body: { params, body, idempotencyKey, version },
    }),
  );
  try {
    const given = await answered([one], sent, allowed);
    return 'body' in given ? given.body : given;
  } catch (error) {
    if (error instanceof HttpProblem) return { reason: error.reason, details: error.details };
    throw error;
  }
};

const wrong = (field: string) => ({
  reason: 'invalid-request',
  details: [{ field, problem: expect.anything() }],
});

describe('an operation is told', () => {
  it('what stands in path, body and headers', async () => {
    expect(await told({ 'idempotency-key': 'k-1', 'if-match': '"3"' })).toEqual({
      params: { id: ID },
      body: {
        command: { kind: 'answer', means: 'written', bases: said.basis },
        words: { found: said.found, done: said.done, told: said.told },
        // As it was asked for: so it is handed on to the branch that owns the ticket.
        said: { ...said, means: 'written' },
      },
      idempotencyKey: 'k-1',
      version: 3,
    });
    expect(await told()).toMatchObject({ idempotencyKey: undefined, version: undefined });
  });

  it.each([
    ['3', 3],
    ['"3"', 3],
    ['"1', undefined],
    ['1"', undefined],
    ['""', undefined],
    ['', undefined],
    ['*', undefined],
    ['W/"1"', undefined],
    ['1, 2', undefined],
    ['-1', undefined],
    ['1234567890', undefined],
  ])('If-Match %j as version %s, or it is named', async (given, version) => {
    expect(await told({ 'if-match': given })).toEqual(
      version === undefined ? wrong('If-Match') : expect.objectContaining({ version }),
    );
  });

  it.each(['', 'a b', 'k'.repeat(129), '投诉'])(
    'no Idempotency-Key %j: it is named',
    async (key) => {
      expect(await told({ 'idempotency-key': key })).toEqual(wrong('Idempotency-Key'));
    },
  );

  it('no id that is none: it is named as the path names it', async () => {
    expect(await told({}, { id: '20260930-7' })).toEqual(wrong('id'));
  });

  it('that the body as a whole is none', async () => {
    expect(await told({}, { body: '[]' })).toEqual(wrong('body'));
  });
});

describe('how much of a list', () => {
  const limitOf = (limit: string) => PageQuery.safeParse({ limit }).data?.limit;

  it.each([
    ['1', 1],
    ['005', 5],
    ['100', 100],
    ['0', undefined],
    ['101', undefined],
    ['1e1', undefined],
    ['0x10', undefined],
    [' 5', undefined],
    ['+5', undefined],
    ['5.0', undefined],
    ['-5', undefined],
    ['', undefined],
    ['五', undefined],
    ['٥', undefined],
  ])('%j is %s', (given, taken) => {
    expect(limitOf(given)).toBe(taken);
  });

  it('is 25 when it is left out', () => {
    expect(PageQuery.parse({})).toEqual({ limit: 25 });
  });
});
