import { looksBig5, looksChinese, otherChinese } from './chinese-bytes.ts';
import { isNoText } from './clean-text.ts';
import { bytesAsSevenBit, isSevenBit } from './seven-bit.ts';

const UTF8 = 'utf-8';
/** GB 18030 contains GB 2312 and GBK. */
const GB18030 = 'gb18030';
const BIG5 = 'big5';
/** How mailers spell them, beside what the Encoding Standard knows. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:x-?|cs)?(?:gb[-_ ]?k|gb[-_ ]?2312|gb[-_ ]?18030|(?:cn|zh)-gb|chinese$|euc-?cn|iso-ir-58)/,
    GB18030,
  ],
  [/^(?:x-)?(?:cp|ms|windows|ibm)?[-_]?936$/, GB18030],
  [/^(?:x-x?-?|cs|cn-)?big[-_]?5|^(?:x-)?(?:cp|ms|windows)[-_]?950$/, BIG5],
  [/^(?:x-)?(?:unicode-1-1-)?utf[-_ ]?8(?:mb[34])?$/, UTF8],
  [/^(?:x-)?(?:cp|ms|windows|ibm)[-_]?932$/, 'shift_jis'],
  [/^(?:x-)?(?:cp|ms|windows|ibm)[-_]?949$|^uhc$/, 'euc-kr'],
];
/** Labels that say nothing once a byte over 0x7f turns up. */
const SAYS_NOTHING = new Set([
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  'unknown-8bit',
  'x-unknown',
  'default',
  UTF8,
]);
/** A byte a character: whatever the bytes, they can be read so. */
const WESTERN = /^(?:windows-1252|iso-8859-15?|latin-?[19])$/;
/** Two bytes a character at least, one of them often a control character to other charsets. */
const WIDE = /^(?:utf-?(?:16|32)|ucs-?[24]|unicode)/;

const labelOf = (declared: string | undefined): string => {
  const given = (declared ?? UTF8).replace(/["'\s]/g, '').toLowerCase() || UTF8;
  return SPELLINGS.find(([spelling]) => spelling.test(given))?.[1] ?? given;
};

const decoderFor = (label: string, fatal = false) => {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return undefined;
  }
};

const decodeStrictly = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return decoderFor(label, true)?.decode(bytes);
  } catch {
    return undefined;
  }
};

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
const broken = (text: string): number => count(text, /\ufffd/g);

/** UTF-8 beyond doubt, whatever is declared: words in another charset are not valid by accident. */
const asUtf8 = (bytes: Uint8Array, label: string): string | undefined => {
  const text = decodeStrictly(bytes, UTF8);
  if (text === undefined || isNoText(text)) return undefined;
  if (WIDE.test(label) || WESTERN.test(label)) return text;
  // two bytes of GBK may be one letter of Greek or Cyrillic
  return /[\u0800-\uffff]/.test(text) ? text : undefined;
};

/** Reads what no declaration helps with. */
const guess = (bytes: Uint8Array): string => {
  const utf8 = new TextDecoder(UTF8).decode(bytes);
  if (broken(utf8) === 0) return utf8;
  // A letter cut within a character, or with a byte lost on its way, is UTF-8 for all that.
  if (count(utf8, /[\u0080-\ufffc]/g) > 2 * broken(utf8)) return utf8;
  const label = looksBig5(bytes) ? BIG5 : GB18030;
  const chinese = new TextDecoder(label).decode(bytes);
  return broken(chinese) < broken(utf8) ? chinese : utf8;
};

/**
 * Decodes words by their declared character set. Where none is declared, or one that the bytes
 * belie, it is UTF-8 when the bytes are that, else GB 18030, which Chinese mailers leave undeclared,
 * or Big5 where the bytes are more like it. Never throws; what cannot be decoded becomes U+FFFD.
 */
export const decodeCharset = (bytes: Uint8Array, declared: string | undefined): string => {
  const label = labelOf(declared);
  const sevenBit = bytesAsSevenBit(bytes, label);
  if (sevenBit) return new TextDecoder(sevenBit.charset).decode(sevenBit.bytes);
  const decoder = SAYS_NOTHING.has(label) ? undefined : decoderFor(label);
  if (!decoder) return guess(bytes);
  const utf8 = asUtf8(bytes, label);
  if (utf8 !== undefined) return utf8;
  if (WESTERN.test(label) && looksChinese(bytes)) return guess(bytes);
  const other = otherChinese(bytes, label);
  if (other) return new TextDecoder(other).decode(bytes);
  const text = decoder.decode(bytes);
  // A few unknown characters are no sign of another charset.
  if (WIDE.test(label) || broken(text) <= text.length / 8) return text;
  const guessed = guess(bytes);
  return broken(guessed) < broken(text) / 2 ? guessed : text;
};

/** True for a charset in which ASCII characters are not single bytes: no header is written in one. */
export const isNoHeaderCharset = (declared: string): boolean =>
  WIDE.test(labelOf(declared)) || isSevenBit(labelOf(declared));
