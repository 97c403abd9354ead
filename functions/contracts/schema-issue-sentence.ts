import type * as z from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { sentenceOf } from './schema-messages.ts';

const MISSING: Bilingual = { en: 'is missing', zh: '缺少此项' };

const TYPES: Readonly<Partial<Record<string, Bilingual>>> = {
  string: { en: 'a text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'an object', zh: '对象' },
};

const oneOf = (values: readonly unknown[]): Bilingual => {
  const [only] = values;
  const texts = values.map(String);
  return values.length === 1
    ? { en: `expected ${only}`, zh: `应为 ${only}` }
    : { en: `expected one of ${texts.join(', ')}`, zh: `应为以下之一：${texts.join('、')}` };
};

/** What is counted in a text or a list; a number counts nothing. */
const unitOf = (origin: string, figure: number | bigint): Bilingual => {
  if (origin === 'string')
    return { en: figure === 1 ? ' character' : ' characters', zh: ' 个字符' };
  if (origin === 'array') return { en: figure === 1 ? ' entry' : ' entries', zh: ' 项' };
  return { en: '', zh: '' };
};

const NOT_FITTING: Bilingual = {
  en: 'has not the form that is expected here',
  zh: '格式不符合要求',
};

/**
 * What a schema found wrong, in both languages; nothing of the value itself.
 * @param issue of a reading that reports what was read
 */
export const wordingOf = (issue: z.core.$ZodIssue): Bilingual => {
  if (isMissing(issue)) return MISSING;
  const said = sentenceOf(issue.message);
  if (said) return said;
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPES[issue.expected];
      return type ? { en: `expected ${type.en}`, zh: `应为${type.zh}` } : NOT_FITTING;
    }
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? oneOf(issue.options)
        : NOT_FITTING;
    case 'too_small':
      return bounded(issue.inclusive === false ? MORE_THAN : AT_LEAST, issue.origin, issue.minimum);
    case 'too_big':
      return bounded(issue.inclusive === false ? LESS_THAN : AT_MOST, issue.origin, issue.maximum);
    default:
      return NOT_FITTING;
  }
};

const AT_LEAST: Bilingual = { en: 'at least', zh: '至少' };
const MORE_THAN: Bilingual = { en: 'more than', zh: '须大于' };
const AT_MOST: Bilingual = { en: 'at most', zh: '最多' };
const LESS_THAN: Bilingual = { en: 'less than', zh: '须小于' };

const bounded = (bound: Bilingual, origin: string, figure: number | bigint): Bilingual => {
  const unit = unitOf(origin, figure);
  return { en: `${bound.en} ${figure}${unit.en}`, zh: `${bound.zh} ${figure}${unit.zh}` };
};

/** True where nothing was given at all. */
const isMissing = (issue: z.core.$ZodIssue): boolean => {
  if (issue.code === 'custom' || issue.code === 'unrecognized_keys') return false;
  if (issue.code === 'invalid_union' && 'discriminator' in issue) {
    const { input, discriminator } = issue;
    const isObject = typeof input === 'object' && input !== null;
    return isObject && !Object.hasOwn(input, String(discriminator));
  }
  return issue.input === undefined;
};
