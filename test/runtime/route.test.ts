import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import { ROLES, type Role } from '../../functions/domain/actor.ts';
import { HttpProblem } from '../../functions/runtime/http-problem.ts';
import { answered, type Route } from '../../functions/runtime/route.ts';
import { anEvent, RULES } from './events.ts';

const ID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

/** Every operation, each answering with its name. */
const routes: readonly Route[] = OPERATIONS.map((operation) => ({
  operation,
  answer: async ({ parameters }) => ({ status: 200, body: { id: operation.id, parameters } }),
}));

const ask = async (method: string, path: string, role: Role = 'manager'): Promise<unknown> => {
  try {
    const answer = await answered(routes, anEvent(method, path, role), RULES);
    return 'problem' in answer ? answer.problem : answer.body;
  } catch (error) {
    if (error instanceof HttpProblem) return error.reason;
    throw error;
  }
};

const pathTo = (template: string) => template.replaceAll(/\{\w+\}/g, ID);

describe('a request finds its operation', () => {
  it.each(OPERATIONS)('$method $path', async ({ id, method, path, roles }) => {
    const parameters = path.includes('{') ? { id: ID } : {};
    expect(await ask(method, pathTo(path), roles[0])).toEqual({ id, parameters });
  });

  it.each(OPERATIONS)('$id is for $roles alone', async ({ method, path, roles }) => {
    for (const role of ROLES) {
      const answer = await ask(method, pathTo(path), role);
      expect(answer === 'role-not-allowed', role).toBe(!roles.includes(role));
    }
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
  ])('%s %s is not offered, to nobody', async (method, path) => {
    for (const role of ROLES) expect(await ask(method, path, role)).toBe('not-found');
  });

  it('is told of another branch before anything else', async () => {
    const event = anEvent('GET', '/nowhere', 'manager', { redress_branch: 'jiangsu' });
    await expect(answered(routes, event, RULES)).rejects.toMatchObject({
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
