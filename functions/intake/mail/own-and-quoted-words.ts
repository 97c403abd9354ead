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
const DASHED =
  /^[\s>]*(?:-{2,}\s*([^-]{2,60}?)\s*-{2,}|={2,}\s*([^=]{2,60}?)\s*={2,}|_{2,}\s*([^_]{2,60}?)\s*_{2,})\s*$/;
const ORIGINAL =
  /原始(?:[邮郵]件|信息|消息|訊息|内容)|原[邮郵]件|[邮郵]件原[件文]|回[复覆復]的[邮郵]件|^original$|original (?:message|mail|e-?mail)|replied message|元のメッセージ|来信中[写寫]道/i;
const FORWARD = /[转轉][发發寄]|forwarded|転送/i;
const BEGINS_FORWARD =
  /^[\s>]*(?:begin forwarded message|(?:以下是|[开開]始)[转轉][发發寄]的[邮郵]件|転送されたメッセージ)\s*[:：]\s*$/i;
const WROTE = '(?:[写寫][道到]|wrote|(?:さん[はが])?書きました|のメール|のメッセージ)';
/** `… wrote:`, or in any language a line with a date, a time and an address that ends in a colon. */
const ATTRIBUTION = new RegExp(
  `${WROTE}\\s*[:：]\\s*$|^(?=.{0,200}\\d{4})(?=.{0,200}\\d{1,2}:\\d{2})(?=.{0,200}[<＜][^<>@]{1,100}@[^<>]{1,100}[>＞]).*[:：]\\s*$`,
  'i',
);
const BEGINS_ATTRIBUTION = /^\s*(?:On\s|At\s\d|[在於于]\s*\d)/i;
/** A date with its time, as programs write it before or behind the name: nobody's own sentence begins so. */
const DATE_AND_TIME = '\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}.{0,20}?\\d{1,2}:\\d{2}';
const DATED_ATTRIBUTION = new RegExp(
  `^[\\s>]*(?:(?:On|At|[在於于])\\s*(?:\\p{L}{2,9}[,，]?\\s*)?)?${DATE_AND_TIME}|^.{1,100}[在於于]\\s*${DATE_AND_TIME}(?::\\d{2})?\\s*${WROTE}|^[\\s>]*On\\s.{0,20}\\d{4}.{0,12}\\d{1,2}:\\d{2}`,
  'iu',
);
/** What somebody tells of in their own words is written in these, not in mail. */
const OWN_SENTENCE = /短信|[电電][话話]|微信|公告|通知|[网網]站|[网網][页頁]|APP|SMS|chat/i;
const QUOTED = /^\s{0,3}>/;

const dashedWords = (line: string): string =>
  DASHED.exec(line)
    ?.slice(1)
    .find((words) => words !== undefined) ?? '';

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
    // without quote marks only an address, or a date and time, tells it from somebody's own "he wrote:"
    const words = lines.slice(at, at + attribution).join(' ');
    const isDated = DATED_ATTRIBUTION.test(words) && !OWN_SENTENCE.test(words);
    if (isDated || onlyAddress(words)) return { takes: 'the-rest' };
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
