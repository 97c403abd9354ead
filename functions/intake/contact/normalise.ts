import { domainToASCII } from 'node:url';
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
  readonly problem: string;
};

const refuse = (reason: ContactRefusal['reason'], problem: string): ContactRefusal => ({
  kind: 'refused',
  reason,
  problem,
});

const LONGEST_NUMBER = 40;
const NUMBER_SIGNS = /^[+\d\s().,-]+$/;
const EXTENSION = /\s*(?:ext\.?|x|转|分机)\s*\d{1,6}$/i;
/** The trunk 0 as it is written in an international number: +44 (0)20 7946 0958. */
const BRACKETED_TRUNK = /\(\s*0\s*\)/;
const CHINA_PREFIX = /^(?:\+|00)86(?=\d)/;
const PREFIX_ABROAD = /^(?:\+|00(?=[1-9]))/;
/** Mobile numbers, then landlines with area codes of two figures and of three, all without the trunk 0. */
const IN_USE_IN_CHINA = /^(?:1[3-9]\d{9}|(?:10|2\d)[1-9]\d{7}|[3-9]\d{2}[1-9]\d{6,7})$/;
/** E.164's shape: what is in use within it, each country decides. +1 alone has one length. */
const SHAPE_ABROAD = /^(?:1[2-9]\d{9}|[2-9]\d{6,14})$/;
const LOCAL_LANDLINE = /^[2-8]\d{6,7}$/;

/**
 * Brings a telephone number into E.164 (`+8613912345678`), without its extension, or a Chinese
 * service number (10086, 12300, 400…, 106…) into its bare digits. Takes full-width digits,
 * spaces, dashes, brackets and `+86`/`0086`; at most 40 characters. A number without a country's
 * prefix is China's. Of China's numbers it knows which are in use, of others the shape alone: the
 * world's numbering plans would be a fifth of a function's code.
 */
export const normaliseNumber = (text: string): NormalisedNumber | ContactRefusal => {
  if (text.length > LONGEST_NUMBER) return refuse('too-long', 'too long for a telephone number');
  const folded = foldWidth(text).replace(EXTENSION, '');
  if (folded === '') return refuse('empty', 'no telephone number given');
  const dialled = folded.replace(BRACKETED_TRUNK, '').replace(/[^+\d]/g, '');
  if (!NUMBER_SIGNS.test(folded) || dialled.lastIndexOf('+') > 0) {
    return refuse(
      'not-a-number',
      'only digits, spaces, dashes, brackets and a leading + are allowed',
    );
  }
  return !CHINA_PREFIX.test(dialled) && PREFIX_ABROAD.test(dialled)
    ? abroad(dialled.replace(PREFIX_ABROAD, ''))
    : chinese(dialled.replace(CHINA_PREFIX, ''));
};

const notInUse = refuse('not-a-number', 'not a telephone number in use');

const abroad = (digits: string): NormalisedNumber | ContactRefusal =>
  SHAPE_ABROAD.test(digits) ? { kind: 'e164', value: `+${digits}` } : notInUse;

const chinese = (digits: string): NormalisedNumber | ContactRefusal => {
  if (isServiceNumber(digits)) return { kind: 'service', value: digits };
  if (LOCAL_LANDLINE.test(digits))
    return refuse('area-code-missing', 'a landline number needs its area code');
  // The country's code is often given without a + as well.
  const subscriber = [digits, digits.replace(/^86/, '')]
    .map((number) => number.replace(/^0/, ''))
    .find((number) => IN_USE_IN_CHINA.test(number));
  return subscriber === undefined ? notInUse : { kind: 'e164', value: `+86${subscriber}` };
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
  if (text.length > LONGEST_ADDRESS + 2) return refuse('too-long', 'too long for a mail address');
  const folded = foldWidth(text)
    .replace(/^<(.*)>$/, '$1')
    .trim();
  if (folded === '') return refuse('empty', 'no mail address given');
  const at = folded.lastIndexOf('@');
  const local = folded.slice(0, Math.max(at, 0)).toLowerCase();
  const domain = domainToASCII(folded.slice(at + 1)).toLowerCase();
  const value = `${local}@${domain}`;
  const fits = local.length <= LONGEST_LOCAL_PART && value.length <= LONGEST_ADDRESS;
  return fits && LOCAL_PART.test(local) && DOMAIN.test(domain)
    ? { kind: 'email', value }
    : refuse('not-an-address', 'not a mail address');
};
