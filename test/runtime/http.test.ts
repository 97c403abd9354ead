import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { ChangeBusy } from '../../functions/changing/change.ts';
import { jsonBody } from '../../functions/contracts/operations/operation.ts';
import { PROBLEMS } from '../../functions/contracts/problem-reasons.ts';
import { LedgerBusy } from '../../functions/ports/ledger.ts';
import { bodyOf } from '../../functions/runtime/body.ts';
import { callerOf, requireRole } from '../../functions/runtime/caller.ts';
import { HttpProblem, languageOf, problemBody } from '../../functions/runtime/http-problem.ts';
import { logger } from '../../functions/runtime/logger.ts';
import { problemResponses } from '../../functions/runtime/problem-responses.ts';

const RULES = { branch: 'huaian', claims: { branch: 'redress_branch', role: 'redress_role' } };

const eventWith = (claims: Record<string, string>) =>
  ({
    requestContext: { authorizer: { jwt: { claims } } },
  }) as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;

const reasonOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof HttpProblem) return error.reason;
    throw error;
  }
  return 'none';
};

describe('caller', () => {
  const claims = { redress_branch: 'huaian', redress_role: 'handler', sub: 'clerk-7' };

  it('is who the token says', () => {
    expect(callerOf(eventWith(claims), RULES)).toEqual({
      subject: 'clerk-7',
      role: 'handler',
    });
  });

  it.each([
    ['of another branch', { ...claims, redress_branch: 'jiangsu' }, 'foreign-branch'],
    ['of no branch', { redress_role: 'handler', sub: 'x' }, 'foreign-branch'],
    ['of a role that there is not', { ...claims, redress_role: 'admin' }, 'role-not-allowed'],
    [
      'with several roles in one',
      { ...claims, redress_role: '[handler manager]' },
      'role-not-allowed',
    ],
    ['of nobody', { ...claims, sub: '' }, 'role-not-allowed'],
  ])('%s is refused', (_, given, reason) => {
    expect(reasonOf(() => callerOf(eventWith(given), RULES))).toBe(reason);
  });

  it('is read from the claims that branch.json names', () => {
    const rules = { branch: 'huaian', claims: { branch: 'b', role: 'r' } };
    const event = eventWith({ b: 'huaian', r: 'manager', sub: 'm' });
    expect(callerOf(event, rules)).toEqual({ subject: 'm', role: 'manager' });
  });
});

describe('role', () => {
  it('that an operation names may ask for it, another may not', () => {
    const caller = { subject: 'clerk-7', role: 'handler' } as const;
    expect(reasonOf(() => requireRole(caller, ['manager', 'handler']))).toBe('none');
    expect(reasonOf(() => requireRole(caller, ['manager']))).toBe('role-not-allowed');
  });
});

describe('JSON body', () => {
  const rule = jsonBody(z.strictObject({ a: z.int() }), { a: 1 });
  const event = (body: string | undefined, type = 'application/json') => ({
    ...(body !== undefined && { body }),
    isBase64Encoded: false,
    headers: { 'content-type': type },
  });
  const read = (body: string | undefined, type?: string) => () => bodyOf(event(body, type), rule);

  it('is parsed, in base64 too', () => {
    expect(bodyOf(event('{"a":1}', 'application/json; charset=utf-8'), rule)).toEqual({ a: 1 });
    const encoded = { ...event(Buffer.from('{"a":2}').toString('base64')), isBase64Encoded: true };
    expect(bodyOf(encoded, rule)).toEqual({ a: 2 });
  });

  it.each([
    ['no body', undefined, 'empty-body'],
    ['an empty one', '', 'empty-body'],
    ['half of one', '{"a":', 'invalid-json'],
    ['a list', '[]', 'invalid-request'],
    ['null', 'null', 'invalid-request'],
    ['an unknown field', '{"a":1,"b":2}', 'invalid-request'],
    ['a prototype', '{"a":1,"__proto__":{"x":1}}', 'invalid-request'],
    ['a fraction', '{"a":1.5}', 'invalid-request'],
  ])('%s is refused', (_, body, reason) => {
    expect(reasonOf(read(body))).toBe(reason);
  });

  it.each([
    ['on the bound', 256 * 1024, 'invalid-request'],
    ['one byte over it', 256 * 1024 + 1, 'too-large'],
  ])('of a size %s (%i bytes) is %s', (_, bytes, reason) => {
    expect(reasonOf(read(JSON.stringify('x'.repeat(bytes - 2))))).toBe(reason);
  });

  it('may be left out only where nothing must be said', () => {
    const anything = jsonBody(z.strictObject({}), {});
    expect(bodyOf(event(undefined), { ...anything, mayBeEmpty: true })).toEqual({});
    expect(reasonOf(() => bodyOf(event(undefined), anything))).toBe('empty-body');
  });

  it('names every field that is wrong, and never its value', () => {
    try {
      read('{"a":"secret words","b":"secret words"}')();
    } catch (error) {
      const details = error instanceof HttpProblem ? error.details : [];
      expect(details.map(({ field }) => field).sort()).toEqual(['a', 'b']);
      expect(JSON.stringify(details)).not.toContain('secret words');
      return;
    }
    throw new Error('it was taken');
  });
});

describe('problem', () => {
  it.each([
    ['zh-CN,zh;q=0.9', 'zh'],
    ['ZH', 'zh'],
    ['en-GB', 'en'],
    [undefined, 'en'],
  ])('for Accept-Language %s is told in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it.each(Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[])(
    '%s has a body in both languages',
    (reason) => {
      const problem = new HttpProblem(reason, [{ field: 'f', problem: 'p' }]);
      const zh = problemBody(problem, 'zh');
      expect(zh).toMatchObject({
        code: PROBLEMS[reason].status,
        reason,
        details: [{ field: 'f' }],
      });
      expect(zh.message).toMatch(/\p{Script=Han}/u);
      expect(problemBody(problem, 'en').message).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it.each([
    [new ChangeBusy('others were faster'), 409, 'busy-record'],
    [new LedgerBusy('throttled'), 503, 'unavailable'],
    [new Error('a fault of ours'), 500, 'internal'],
  ])('of %s is %i %s', async (error, status, reason) => {
    vi.spyOn(logger, 'error').mockImplementation(() => undefined);
    const request = { event: { headers: {} }, error, response: null } as never;
    await problemResponses().onError?.(request);
    const { statusCode, body } = Object(request).response;
    expect([statusCode, JSON.parse(body).reason]).toEqual([status, reason]);
  });
});
