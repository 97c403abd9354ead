import { mailAddress } from './addresses.ts';
import type { MailAddress } from './parsed-mail.ts';

/** `发件人: 张三 <a@b.cn>`, also quoted, bold, or as a row of a table. */
const FIELD =
  /^[\s>|*]*(发件人|寄件人|发送时间|发送日期|发件时间|日期|时间|收件人|抄送|主题|From|Sent|Date|To|Cc|Subject)[\s*]*[|:：](.*)$/iu;
const FROM = /^(?:发件人|寄件人|From)$/i;
const ADDRESS = /[^\s<>"'()[\]|:：;,，；]+@[^\s<>"'()[\]|:：;,，；]+/gu;
/** How far the fields of a quoted header stand from its From. */
const REACH = 6;

const fieldAt = (lines: readonly string[], at: number): string | undefined =>
  FIELD.exec(lines[at] ?? '')?.[1];

/** The mailbox in a line that names one address, once or repeatedly; undefined in doubt. */
export const onlyAddress = (line: string): MailAddress | undefined => {
  // Outlook writes `name [mailto:address]`, others repeat the address as its own link
  const found = [...line.matchAll(ADDRESS)];
  const distinct = new Set(found.map(([address]) => address.toLowerCase()));
  const [first] = found;
  return first && distinct.size === 1
    ? mailAddress(line.slice(0, first.index).replace(/mailto:|[<>[\]()"*|]/g, ' '), first[0])
    : undefined;
};

/** The first line of the quoted header whose From stands at `at`; undefined where none does. */
const firstLineOf = (lines: readonly string[], at: number): number | undefined => {
  const field = fieldAt(lines, at);
  if (field === undefined || !FROM.test(field)) return undefined;
  let first = at;
  while (first > at - REACH && fieldAt(lines, first - 1) !== undefined) first -= 1;
  const around = Array.from({ length: REACH * 2 }, (_, index) => fieldAt(lines, first + index));
  const others = new Set(around.filter((name) => name !== undefined && !FROM.test(name)));
  return others.size >= 2 ? first : undefined;
};

/** True when a quoted message's header begins at this line: a From with two other fields by it. */
export const beginsQuotedHeader = (lines: readonly string[], at: number): boolean =>
  fieldAt(lines, at) !== undefined &&
  Array.from({ length: REACH + 1 }, (_, index) => at + index).some(
    (line) => firstLineOf(lines, line) === at,
  );

/** Who a quoted header's From at this line names: undefined in doubt; no item where it is no From. */
export const quotedFrom = (lines: readonly string[], at: number): [MailAddress | undefined] | [] =>
  firstLineOf(lines, at) === undefined ? [] : [onlyAddress(FIELD.exec(lines[at] ?? '')?.[2] ?? '')];
