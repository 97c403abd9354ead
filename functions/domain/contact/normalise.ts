import type { Bilingual } from '../bilingual.ts';
import { isLandline, isMobile, isNeighbours } from './china-numbers.ts';
import { withoutExtension } from './extension.ts';
import { foldWidth } from './fold.ts';
import { isServiceNumber } from './service-number.ts';

/** A value in the one form that look-ups hash: the same contact is the same string. */
export type NormalisedNumber =
  | { readonly kind: 'e164'; readonly value: string }
  | { readonly kind: 'service'; readonly value: string };
export type NormalisedEmail = { readonly kind: 'email'; readonly value: string };

/** `problem` is for people and does not repeat the value. */
export type ContactRefusal = {
  readonly kind: 'refused';
  readonly reason: 'empty' | 'too-long' | 'not-a-number' | 'area-code-missing' | 'not-an-address';
  readonly problem: Bilingual;
};

const refuse = (reason: ContactRefusal['reason'], en: string, zh: string): ContactRefusal => ({
  kind: 'refused',
  reason,
  problem: { en, zh },
});

const LONGEST_NUMBER = 60;
const NUMBER_SIGNS = /^[+\d\s().,-]+$/;
/** The trunk 0 as it is written in an international number: +44 (0)20 7946 0958. */
const BRACKETED_TRUNK = /\(\s*0\s*\)/;
const CHINA_PREFIX = /^(?:\+|00)86(?=\d)/;
const PREFIX_ABROAD = /^(?:\+|00(?=[1-9]))/;
/** E.164's shape: what is in use within it, each country decides. +1 alone has one length. */
const SHAPE_ABROAD = /^(?:1[2-9]\d{9}|[2-9]\d{6,14})$/;
/** Hong Kong, Macao and Taiwan, whose numbers are known as China's are. */
const NEIGHBOURS = /^(?:852|853|886)/;
const LOCAL_LANDLINE = /^[2-8]\d{6,7}$/;
/** North America's way of writing: its 1 would make a Chinese mobile number of it. */
const NORTH_AMERICAN = /^1[ .(-]+[2-9]\d{2}[ .)-]+\d{3}[ .-]+\d{4}$/;

/**
 * Brings a telephone number into E.164 (`+8613912345678`), without its extension, or a Chinese
 * service number (10086, 025-12345, 400…, 106…) into its bare digits. Takes full-width digits,
 * spaces, dashes, brackets and `+86`/`0086`, a full stop or a remark in brackets behind; at most 60
 * characters. A number without a country's prefix is China's, with its trunk 0 where it is a
 * landline's. Of China's numbers it knows which are in use, of others the shape alone: the world's
 * numbering plans would be a fifth of a function's code.
 */
export const normaliseNumber = (text: string): NormalisedNumber | ContactRefusal => {
  if (text.length > LONGEST_NUMBER)
    return refuse('too-long', 'too long for a telephone number', '过长，不是电话号码');
  const { number, extended } = withoutExtension(foldWidth(text).replace(/^tel:\s*/i, ''));
  const read = readDialled(number);
  if (extended === undefined) return read;
  // `0517-8391-2345` has no extension, `0517-83912345-801` has one
  const before = readDialled(extended);
  const isSubscribers = before.kind === 'e164' && before.value.startsWith('+86');
  return read.kind === 'refused' || isSubscribers ? orElse(before, read) : read;
};

const orElse = (
  first: NormalisedNumber | ContactRefusal,
  second: NormalisedNumber | ContactRefusal,
): NormalisedNumber | ContactRefusal => (first.kind === 'refused' ? second : first);

const readDialled = (text: string): NormalisedNumber | ContactRefusal => {
  if (text === '') return refuse('empty', 'no telephone number given', '未填电话号码');
  const dialled = text.replace(BRACKETED_TRUNK, '').replace(/[^+\d]/g, '');
  if (!NUMBER_SIGNS.test(text) || dialled.lastIndexOf('+') > 0) {
    return refuse(
      'not-a-number',
      'only digits, spaces, dashes, brackets and a leading + are allowed',
      '只能含数字、空格、连字符、括号和开头的 +',
    );
  }
  if (NORTH_AMERICAN.test(text)) return notInUse;
  if (CHINA_PREFIX.test(dialled)) return chinese(dialled.replace(CHINA_PREFIX, ''), true);
  return PREFIX_ABROAD.test(dialled)
    ? abroad(dialled.replace(PREFIX_ABROAD, ''))
    : chinese(dialled, false);
};

const notInUse = refuse('not-a-number', 'not a telephone number in use', '不是在用的电话号码');

const abroad = (digits: string): NormalisedNumber | ContactRefusal =>
  (NEIGHBOURS.test(digits) ? isNeighbours(digits) : SHAPE_ABROAD.test(digits))
    ? { kind: 'e164', value: `+${digits.replace(/^8860/, '886')}` }
    : notInUse;

const chinese = (digits: string, hasPrefix: boolean): NormalisedNumber | ContactRefusal => {
  if (isServiceNumber(digits)) return { kind: 'service', value: digits };
  if (hasPrefix && isServiceNumber(`0${digits}`)) return { kind: 'service', value: `0${digits}` };
  const national = digits.replace(/^0/, '');
  // Without its trunk 0 or the country's code, a landline number may be another country's.
  const isWhole = hasPrefix || national !== digits;
  if (isMobile(national) || (isWhole && isLandline(national))) return ours(national);
  if (LOCAL_LANDLINE.test(digits) || isLandline(digits))
    return refuse(
      'area-code-missing',
      'a landline number needs its area code, with its 0',
      '固定电话须带区号（含开头的 0）',
    );
  // The country's code is often given without a + as well.
  if (!hasPrefix && /^86\d/.test(digits)) return chinese(digits.replace(/^86/, ''), true);
  return isNeighbours(digits) ? abroad(digits) : notInUse;
};

const ours = (digits: string): NormalisedNumber => ({ kind: 'e164', value: `+86${digits}` });

/** A domain as mail servers know it; `x` for what is none. */
const inAscii = (domain: string): string => {
  const url = new URL('ws://x');
  url.hostname = domain;
  return url.hostname;
};

const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
const LOCAL_PART =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/**
 * Brings a mail address into lower case with an ASCII domain (`张三@例子.中国` keeps its local part).
 * Takes full-width signs and angle brackets. At most 254 characters; the domain needs a dot.
 */
export const normaliseEmail = (text: string): NormalisedEmail | ContactRefusal => {
  if (text.length > LONGEST_ADDRESS + 2)
    return refuse('too-long', 'too long for a mail address', '过长，不是电子邮箱地址');
  const folded = foldWidth(text)
    .replace(/^<(.*)>$/, '$1')
    .trim();
  if (folded === '') return refuse('empty', 'no mail address given', '未填电子邮箱地址');
  const at = folded.lastIndexOf('@');
  const local = folded.slice(0, Math.max(at, 0)).toLowerCase();
  const domain = inAscii(folded.slice(at + 1));
  const value = `${local}@${domain}`;
  const fits = local.length <= LONGEST_LOCAL_PART && value.length <= LONGEST_ADDRESS;
  return fits && LOCAL_PART.test(local) && DOMAIN.test(domain)
    ? { kind: 'email', value }
    : refuse('not-an-address', 'not a mail address', '不是电子邮箱地址');
};
