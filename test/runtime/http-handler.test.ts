import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { ChangeBusy } from '../../functions/changing/change.ts';
import { jsonBody } from '../../functions/contracts/operations/operation.ts';
import { PROBLEMS } from '../../functions/contracts/problem-reasons.ts';
import { clientExpected, mutedAtMost } from '../../functions/contracts/problem-sentences.ts';
import { LedgerBusy } from '../../functions/ports/ledger.ts';
import { bodyOf } from '../../functions/runtime/body.ts';
import { callerOf } from '../../functions/runtime/caller.ts';
import { HttpProblem, languageOf, problemBody } from '../../functions/runtime/http-problem.ts';
import { logger } from '../../functions/runtime/logger.ts';
import { onClockOf } from '../../functions/runtime/on-own-clock.ts';
import { problemResult } from '../../functions/runtime/problem-result.ts';
import { MONDAY } from '../builders/ticket.ts';
import { anEvent, aToken, RULES } from './events.ts';

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
  const claims = { redress_branch: 'huaian', redress_role: 'handler' };
  const payload = { sub: 'clerk-7', exp: 1_800_000_000 };
  const asked = (given: Readonly<Record<string, string>>, authorization = aToken(payload)) => ({
    ...anEvent('GET', '/complaints', 'somebody', given),
    headers: { authorization },
  });

  it('is who the token says', () => {
    expect(callerOf(asked(claims), RULES)).toEqual({ kind: 'person', subject: 'clerk-7' });
  });

  it.each([
    ['of another branch', { ...claims, redress_branch: 'jiangsu' }],
    ['of no branch', { redress_branch: '' }],
  ])('%s is refused', (_, given) => {
    expect(reasonOf(() => callerOf(asked(given), RULES))).toBe('foreign-branch');
  });

  it.each(['admin', '[handler manager]', 'manager', ''])(
    'is a person whatever the role in the token says: %j',
    (redress_role) => {
      const caller = callerOf(asked({ ...claims, redress_role }), RULES);
      expect(caller).toEqual({ kind: 'person', subject: 'clerk-7' });
    },
  );

  it.each([
    ['nobody', { sub: '' }, false],
    ['no sub', { sub: undefined }, false],
    ['a sub that is a number', { sub: 7 }, false],
    ['a sub that is a list', { sub: ['clerk-7'] }, false],
    ['a sub of 255 characters', { sub: 'x'.repeat(255) }, true],
    ['a sub of 256', { sub: 'x'.repeat(256) }, false],
    ['a sub with a blank inside', { sub: 'CN=clerk 7, O=hall' }, true],
    ['a sub with a blank before it', { sub: ' clerk-7' }, false],
    ['a sub with a blank after it', { sub: 'clerk-7 ' }, false],
    ['a sub with a line end', { sub: 'clerk-7\nmanager' }, false],
    ['a sub with a control character', { sub: 'clerk\u00007' }, false],
    ['a sub with a direction mark', { sub: 'clerk-7\u202e' }, false],
    ['no end', { exp: undefined }, false],
    ['an end that is a text', { exp: '1800000000' }, false],
  ])('a token of %s is taken: %s', (_, changes, taken) => {
    const event = asked(claims, aToken({ ...payload, ...changes }));
    expect(reasonOf(() => callerOf(event, RULES))).toBe(taken ? 'none' : 'invalid-token');
  });

  it.each([
    ['Bearer', true],
    ['bearer', true],
    ['Basic', false],
    ['', false],
  ])('the scheme %j before the token is taken: %s', (scheme, taken) => {
    const event = asked(
      claims,
      aToken(payload).replace('Bearer ', scheme === '' ? '' : `${scheme} `),
    );
    expect(reasonOf(() => callerOf(event, RULES))).toBe(taken ? 'none' : 'invalid-token');
  });

  it('is read from the claims that branch.json names', () => {
    const rules = { ...RULES, claims: { branch: 'b', role: 'r' } };
    const event = asked(
      { b: 'huaian', r: 'integrator' },
      aToken({ ...payload, sub: 'call-centre' }),
    );
    expect(callerOf(event, rules)).toMatchObject({ kind: 'client', role: 'integrator' });
  });

  it.each([
    ['call-centre', 'integrator', { kind: 'client', role: 'integrator' }],
    ['network-operations', 'publisher', { kind: 'client', role: 'publisher' }],
    ['clerk-7', 'publisher', { kind: 'person' }],
    ['clerk-7', 'integrator', { kind: 'person' }],
    ['Call-Centre', 'integrator', { kind: 'person' }],
    ['call-centre', 'publisher', 'role-not-allowed'],
    ['call-centre', 'manager', 'role-not-allowed'],
    ['network-operations', 'integrator', 'role-not-allowed'],
  ] as const)('%s with the role %s is %j by the list of clients', (sub, role, expected) => {
    const event = asked({ ...claims, redress_role: role }, aToken({ ...payload, sub }));
    const read = () => callerOf(event, RULES);
    if (typeof expected === 'string') expect(reasonOf(read)).toBe(expected);
    else expect(read()).toEqual({ subject: sub, ...expected });
  });

  it('that is a machine is told that the list of clients has it with another role', () => {
    const event = asked(claims, aToken({ ...payload, sub: 'call-centre' }));
    expect(() => callerOf(event, RULES)).toThrow(
      expect.objectContaining({ details: [{ field: 'sub', problem: clientExpected }] }),
    );
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
    ['GBK', Buffer.from([0x22, 0xcd, 0xb6, 0xcb, 0xdf, 0x22])],
    ['half a character', Buffer.from([0x22, 0xe6, 0x8a, 0x22])],
    ['what the gateway has made of GBK', Buffer.from('{"a":"\ufffd\ufffd"}')],
  ])('in %s is refused, however the gateway hands it on', (_, bytes) => {
    const whole = { ...event(bytes.toString('base64')), isBase64Encoded: true };
    const notUtf8 = {
      reason: 'invalid-json',
      details: [{ field: 'body', problem: expect.anything() }],
    };
    expect(() => bodyOf(whole, rule)).toThrow(expect.objectContaining(notUtf8));
    expect(read(bytes.toString('utf8'))).toThrow(expect.objectContaining(notUtf8));
  });

  it.each([
    ['application/json', 'none'],
    ['Application/JSON; Charset=UTF-8', 'none'],
    ['application/json;charset="utf-8"', 'none'],
    ['application/json; charset=utf8; profile=x', 'none'],
    ['application/json; charset=gbk', 'unsupported-media-type'],
    ['application/json; profile=x; charset=iso-8859-1', 'unsupported-media-type'],
    ['application/json; charset=', 'unsupported-media-type'],
    ['text/json', 'unsupported-media-type'],
    ['', 'unsupported-media-type'],
  ])('declared as %j is %s', (type, reason) => {
    expect(reasonOf(read('{"a":1}', type))).toBe(reason);
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
      const problem = new HttpProblem(reason, [
        { field: 'f', problem: { en: 'wrong', zh: '有误' } },
      ]);
      const zh = problemBody(problem, 'zh', String);
      expect(zh).toMatchObject({
        code: PROBLEMS[reason].status,
        reason,
        details: [{ field: 'f', problem: '有误' }],
      });
      expect(zh.message).toMatch(/\p{Script=Han}/u);
      expect(problemBody(problem, 'en', String).message).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it.each([
    [new ChangeBusy('others were faster'), 409, 'busy-record'],
    [new LedgerBusy('throttled'), 503, 'unavailable'],
    [new Error('a fault of ours'), 500, 'internal'],
  ])('of %s is %i %s', (error, status, reason) => {
    vi.spyOn(logger, 'error').mockImplementation(() => undefined);
    const { statusCode, body } = problemResult(error, { headers: {} } as never, String);
    expect([statusCode, JSON.parse(String(body)).reason]).toEqual([status, reason]);
  });

  it('says each instant on the branch’s own clock', () => {
    const no = new HttpProblem('muting-too-long', [
      { field: 'to', problem: mutedAtMost('PT12H', MONDAY) },
    ]);
    const chinese = { headers: { 'accept-language': 'zh-CN' } } as never;
    const { body } = problemResult(no, chinese, onClockOf('Asia/Shanghai'));
    expect(JSON.parse(String(body)).details).toEqual([
      { field: 'to', problem: '最晚 2026-07-06T10:00:00+08:00（合计不超过 PT12H）' },
    ]);
  });
});
