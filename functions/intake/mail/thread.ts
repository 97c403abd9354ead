import type { MailAddress } from './parsed-mail.ts';
import { beginsQuotedHeader, onlyAddress, quotedFrom } from './quoted-header.ts';

/** A text taken apart into what was newly written and what it quotes. */
export type Thread = {
  /** The words that no mark says are quoted. */
  readonly ownWords: string;
  /** True when the quoted part is announced as forwarded. */
  readonly announcesForward: boolean;
  /** Who wrote the quoted messages, newest first; undefined where one gives no single address. */
  readonly quotedSenders: readonly (MailAddress | undefined)[];
};

/** A mark stands within this; patterns need not look at more. */
const LONGEST_MARK = 500;
const DASHED = /^[\s>]*-{2,}\s*([^-]{2,40}?)\s*-{2,}\s*$/;
const ORIGINAL = /原始邮件|原邮件|邮件原件|邮件原文|回复的邮件|original message|replied message/i;
const FORWARD = /转发|forwarded/i;
const BEGINS_FORWARD = /^[\s>]*(?:begin forwarded message|(?:以下是|开始)转发的邮件)\s*[:：]\s*$/i;
const ATTRIBUTION = /(?:写道|wrote)\s*[:：]\s*$/i;
const BEGINS_ATTRIBUTION = /^\s*(?:On\s|在\s*\d)/i;
const QUOTED = /^\s{0,3}>/;

const dashedWords = (line: string): string => DASHED.exec(line)?.[1] ?? '';

/** How many lines the attribution (`… wrote:`) at this line has; 0 where there is none. */
const attributionLines = (lines: readonly string[], at: number): 0 | 1 | 2 => {
  const [line = '', next = ''] = lines.slice(at, at + 2);
  if (ATTRIBUTION.test(line)) return 1;
  const wrapped = BEGINS_ATTRIBUTION.test(line) && !BEGINS_ATTRIBUTION.test(next);
  return wrapped && ATTRIBUTION.test(next) ? 2 : 0;
};

type Quotation = { readonly takes: 'the-rest' } | { readonly takes: number };

const quotationAt = (lines: readonly string[], at: number): Quotation | undefined => {
  const line = lines[at] ?? '';
  const words = dashedWords(line);
  const announced = ORIGINAL.test(words) || FORWARD.test(words) || BEGINS_FORWARD.test(line);
  if (announced || beginsQuotedHeader(lines, at)) return { takes: 'the-rest' };
  const attribution = attributionLines(lines, at);
  if (attribution > 0) {
    const following = lines.slice(at + attribution, at + attribution + 3);
    if (QUOTED.test(following.find((next) => next.trim() !== '') ?? '')) {
      return { takes: attribution };
    }
    // without quote marks only an address tells it from somebody's own "he wrote:"
    const named = onlyAddress(lines.slice(at, at + attribution).join(' '));
    if (named) return { takes: 'the-rest' };
  }
  return QUOTED.test(line) ? { takes: 1 } : undefined;
};

/** The numbers of the lines that nothing marks as quoted. */
const ownLines = (lines: readonly string[]): number[] => {
  const own: number[] = [];
  for (let at = 0; at < lines.length; ) {
    const quotation = quotationAt(lines, at);
    if (quotation?.takes === 'the-rest') break;
    if (!quotation) own.push(at);
    at += quotation?.takes ?? 1;
  }
  return own;
};

const attributed = (lines: readonly string[], at: number): [MailAddress | undefined] | [] => {
  const count = attributionLines(lines, at);
  const isSecondLine = attributionLines(lines, at - 1) === 2;
  if (count === 0 || isSecondLine || !quotationAt(lines, at)) return [];
  // the words before the address are a date as well as a name
  const address = onlyAddress(lines.slice(at, at + count).join(' '))?.address;
  return [address === undefined ? undefined : { address }];
};

/**
 * Finds the newest words in a mail and who wrote the quoted ones, as the mail programs in use in
 * China and elsewhere mark them. Where nothing marks a quotation, all words are own words.
 */
export const readThread = (text: string): Thread => {
  const whole = text.split('\n');
  const lines = whole.map((line) => line.slice(0, LONGEST_MARK));
  return {
    ownWords: ownLines(lines)
      .map((at) => whole[at] ?? '')
      .join('\n')
      .trim(),
    announcesForward: lines.some(
      (line) => FORWARD.test(dashedWords(line)) || BEGINS_FORWARD.test(line),
    ),
    quotedSenders: lines.flatMap((_, at) => [...quotedFrom(lines, at), ...attributed(lines, at)]),
  };
};
