import { domainToASCII } from 'node:url';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
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
const CHINA_PREFIX = /^(?:\+|00)86(?=\d)/;
/** libphonenumber's small metadata lets a mobile number pass with a digit too few. */
const IN_USE_IN_CHINA = /^\+86(?:1[3-9]\d{9}|(?:10|2\d)[1-9]\d{7}|[3-9]\d{2}[1-9]\d{6,7})$/;
const LOCAL_LANDLINE = /^[2-8]\d{6,7}$/;

/**
 * Brings a telephone number into E.164 (`+8613912345678`), without its extension, or a Chinese
 * service number (10086, 12300, 400…, 106…) into its bare digits. Takes full-width digits,
 * spaces, dashes, brackets and `+86`/`0086`; at most 40 characters.
 *
 * @param defaultCountry whose national form a number without `+` or `00` is in
 */
export const normaliseNumber = (
  text: string,
  defaultCountry: CountryCode = 'CN',
): NormalisedNumber | ContactRefusal => {
  if (text.length > LONGEST_NUMBER) return refuse('too-long', 'too long for a telephone number');
  const folded = foldWidth(text).replace(EXTENSION, '');
  if (folded === '') return refuse('empty', 'no telephone number given');
  const dialled = folded.replace(/[^+\d]/g, '');
  if (!NUMBER_SIGNS.test(folded) || dialled.lastIndexOf('+') > 0) {
    return refuse(
      'not-a-number',
      'only digits, spaces, dashes, brackets and a leading + are allowed',
    );
  }
  const abroad = !CHINA_PREFIX.test(dialled) && /^(?:\+|00)/.test(dialled);
  if (!abroad && (defaultCountry === 'CN' || CHINA_PREFIX.test(dialled))) {
    const national = dialled.replace(CHINA_PREFIX, '');
    if (isServiceNumber(national)) return { kind: 'service', value: national };
    if (LOCAL_LANDLINE.test(national)) {
      return refuse('area-code-missing', 'a landline number needs its area code');
    }
  }
  const international = dialled.replace(/^00(?=[1-9])/, '+');
  const parsed = parsePhoneNumberFromString(international, { defaultCountry, extract: false });
  const isUsed = (value: string): boolean =>
    !value.startsWith('+86') || IN_USE_IN_CHINA.test(value);
  return parsed?.isValid() && isUsed(parsed.number)
    ? { kind: 'e164', value: parsed.number }
    : refuse('not-a-number', 'not a telephone number in use');
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
