import { mailAddress } from './addresses.ts';
import type { MailAddress } from './parsed-mail.ts';

type FieldKind = 'from' | 'date' | 'sent' | 'to' | 'cc' | 'subject';

/** What mail programs call the fields of a header that they quote, blanks within left out. */
const FIELDS: { readonly [Kind in FieldKind]: readonly string[] } = {
  from: [
    '发件人',
    '發件人',
    '寄件人',
    '寄件者',
    '发信人',
    '發信人',
    '来自',
    '來自',
    'from',
    '差出人',
    '送信元',
    '보낸사람',
    '送信者',
  ],
  sent: [
    '发送时间',
    '發送時間',
    '发送日期',
    '發送日期',
    '发件时间',
    '发信时间',
    '寄件日期',
    '傳送時間',
    '傳送日期',
    'sent',
    '送信日時',
    '보낸날짜',
    '送信日',
  ],
  date: ['日期', '时间', '時間', 'date', '日時', '日付', '날짜'],
  to: ['收件人', '收件者', '收信人', '发送至', '發送至', '至', '到', 'to', '宛先', '받는사람'],
  cc: ['抄送', '抄送人', '副本', 'cc'],
  subject: ['主题', '主題', '主旨', '标题', '標題', 'subject', '件名', '제목'],
};
const KINDS = new Map(
  (['from', 'sent', 'date', 'to', 'cc', 'subject'] as const).flatMap((kind) =>
    FIELDS[kind].map((name): [string, FieldKind] => [name, kind]),
  ),
);
/** `发件人: 张三 <a@b.cn>`, also quoted, bold, spaced out (`主　题`), or as a row of a table. */
const FIELD = /^[\s>|*]*([\p{L}][\p{L}\s\u3000]{0,12}?)[\s*]*[|:：](.*)$/u;
/** A number is no mail's sender: a short message's details are somebody's own words. */
const NUMBER = /\d{3,}/;
const ADDRESS = /[^\s<>"'()[\]|:：;,，；]+@[^\s<>"'()[\]|:：;,，；]+/gu;
/** How far the fields of a quoted header stand from its From. */
const REACH = 6;

type Field = { readonly kind: FieldKind; readonly value: string };

const fieldAt = (lines: readonly string[], at: number): Field | undefined => {
  const [, name = '', value = ''] = FIELD.exec(lines[at] ?? '') ?? [];
  const kind = KINDS.get(name.replace(/\s/g, '').toLowerCase());
  return kind && { kind, value };
};

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

/**
 * True for the fields of a mail's header: a From with two others by it. Where it gives no address,
 * only what a mail alone has tells it from a parcel's or a short message's details.
 */
const isHeader = (from: string, others: ReadonlySet<FieldKind>): boolean =>
  from.includes('@')
    ? others.size >= 2
    : !NUMBER.test(from) && others.has('subject') && others.has('sent');

/** The first line of the quoted header whose From stands at `at`; undefined where none does. */
const firstLineOf = (lines: readonly string[], at: number): number | undefined => {
  const field = fieldAt(lines, at);
  if (field?.kind !== 'from') return undefined;
  let first = at;
  while (first > at - REACH && fieldAt(lines, first - 1) !== undefined) first -= 1;
  const around = Array.from({ length: REACH * 2 }, (_, index) => fieldAt(lines, first + index));
  const others = new Set(around.flatMap((one) => (one && one.kind !== 'from' ? [one.kind] : [])));
  return isHeader(field.value, others) ? first : undefined;
};

/** True when a quoted message's header begins at this line. */
export const beginsQuotedHeader = (lines: readonly string[], at: number): boolean =>
  fieldAt(lines, at) !== undefined &&
  Array.from({ length: REACH + 1 }, (_, index) => at + index).some(
    (line) => firstLineOf(lines, line) === at,
  );

/** Who a quoted header's From at this line names: undefined in doubt; no item where it is no From. */
export const quotedFrom = (lines: readonly string[], at: number): [MailAddress | undefined] | [] =>
  firstLineOf(lines, at) === undefined ? [] : [onlyAddress(fieldAt(lines, at)?.value ?? '')];
