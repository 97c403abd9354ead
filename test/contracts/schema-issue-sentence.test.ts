import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import { readBy } from '../../functions/contracts/problem.ts';
import { PROBLEMS } from '../../functions/contracts/problem-reasons.ts';
import { SENTENCES } from '../../functions/contracts/schema-messages.ts';
import type { Bilingual } from '../../functions/domain/bilingual.ts';
import { languageOf } from '../../functions/runtime/http-problem.ts';
import { spoilt } from './spoilt.ts';

const HAN = /\p{Script=Han}/u;
/** What only English has, and Chinese only by mistake. */
const HALF_WIDTH = /\p{Script=Han} ?[,;:?!()]|[,;:?!()] ?\p{Script=Han}/u;
/** How zod speaks to programmers. */
const RAW = /invalid|received|unrecognized|too (?:big|small)|<=|>=/i;

const isWellSaid = ({ en, zh }: Bilingual): boolean =>
  HAN.test(zh) && !HALF_WIDTH.test(zh) && !HAN.test(en) && !RAW.test(en) && !RAW.test(zh);

const problemsIn = (schema: z.ZodType, given: unknown): readonly Bilingual[] => {
  const read = readBy(schema, given, 'body');
  return read.kind === 'unreadable' ? read.details.map(({ problem }) => problem) : [];
};

describe('what is wrong with a field is said in both languages, as people speak', () => {
  it.each(OPERATIONS)('$id: whatever is sent', ({ body, params, query }) => {
    fc.assert(
      fc.property(spoilt(body.example), fc.dictionary(fc.string(), fc.string()), (given, words) => {
        const said = [
          ...problemsIn(body.schema, given),
          ...problemsIn(params, words),
          ...problemsIn(query, { limit: 'x', cursor: 'y'.repeat(3000), state: 'z', ...words }),
        ];
        expect(said.filter((one) => !isWellSaid(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['is missing', '缺少此项', z.strictObject({ a: z.string() }), {}],
    ['expected a text', '应为文本', z.string(), null],
    ['expected one of a, b', '应为以下之一：a、b', z.enum(['a', 'b']), 'c'],
    ['expected a', '应为 a', z.literal('a'), 'c'],
    ['at most 2 characters', '最多 2 个字符', z.string().max(2), 'abc'],
    ['at most 1 entry', '最多 1 项', z.array(z.int()).max(1), [1, 2]],
    ['more than 0', '须大于 0', z.int().positive(), 0],
    ['at least 1', '至少 1', z.int().min(1), 0],
    ['expected a whole number', '应为整数', z.int(), 1.5],
  ])('%s: %s', (en, zh, schema, given) => {
    expect(problemsIn(schema, given)).toEqual([{ en, zh }]);
  });

  it('tells a kind that is missing from one that there is not', () => {
    const schema = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a') }),
      z.object({ kind: z.literal('b') }),
    ]);
    expect(problemsIn(schema, {})).toEqual([expect.objectContaining({ en: 'is missing' })]);
    expect(problemsIn(schema, { kind: 'c' })).toEqual([
      { en: 'expected one of a, b', zh: '应为以下之一：a、b' },
    ]);
  });

  it.each([...Object.entries(PROBLEMS), ...Object.entries(SENTENCES)])('%s', (_, { en, zh }) => {
    expect(zh).toMatch(HAN);
    expect(zh).not.toMatch(HALF_WIDTH);
    expect(en).not.toMatch(HAN);
  });
});

describe('the language', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh', 'zh'],
    ['ZH-Hans-CN', 'zh'],
    ['en;q=0.2, zh;q=0.7', 'zh'],
    ['fr, zh;q=0.5', 'zh'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['zh;q=0', 'en'],
    ['zhuang', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    ['*', 'en'],
    [undefined, 'en'],
  ])('of Accept-Language %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
