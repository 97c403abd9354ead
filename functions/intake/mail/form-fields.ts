import { foldWidth } from '../contact/fold.ts';
import { defined } from './defined.ts';

/** What a person filled in under its label (`姓名：…`), each as written, trimmed. */
export type FormFields = {
  readonly name?: string;
  /** Where to call the person. */
  readonly phone?: string;
  readonly email?: string;
  readonly title?: string;
  readonly content?: string;
  readonly demand?: string;
};

const LABELS: { readonly [Field in keyof FormFields]-?: RegExp } = {
  name: /^(?:姓名|(?:客户|用户|投诉人|联系人|机主)姓名|投诉人|联系人|(?:full |customer |my )?name|complainant)$/i,
  phone:
    /^(?:联系电话|联系方式|联系手机|联系号码|回电号码|电话|电话号码|(?:contact |tele)?phone(?: number)?|tel|contact(?: number)?)$/i,
  email: /^(?:邮箱|电子邮箱|电子邮件|联系邮箱|e-?mail(?: address)?)$/i,
  title: /^(?:投诉主题|投诉标题|标题|事由|title|subject of complaint)$/i,
  content:
    /^(?:投诉内容|投诉事项|问题描述|事情经过|具体情况|(?:my )?complaint|details|description|what happened)$/i,
  demand:
    /^(?:诉求|(?:我的|投诉|客户)诉求|我的要求|要求|处理要求|期望结果|(?:my )?demand|(?:my )?request|desired outcome|what i (?:want|ask for))$/i,
};
const FIELDS = ['name', 'phone', 'email', 'title', 'content', 'demand'] as const;
/** These may run over several lines, up to a blank line or the next label. */
const LONG_FIELDS: ReadonlySet<keyof FormFields> = new Set(['content', 'demand']);

/** `1. 【联系电话】：` and the like: an optional number, optional brackets, a colon. */
const LABELLED =
  /^[\s>]*(?:(?:\d{1,2}|[一二三四五六七八九十])[.、．)）]\s*)?[【[「]?([\p{L}][\p{L}\s-]{0,30}?)\s*[】\]」]?\s*[:：](.*)$/u;

/** Where a field may begin within a line: `姓名：张三 联系电话：139…`. */
const WITHIN_LINE = /[\s,，;；、]([【[「]?([\p{L}-]{2,12})[】\]」]?[:：])/gu;
const LONGEST_LABELLED = 1000;

const fieldOf = (label: string): keyof FormFields | undefined => {
  const folded = foldWidth(label).replace(/\s+/g, ' ');
  // names are spaced out to align in Chinese forms: 姓　名
  const tight = /^\p{Script=Han}/u.test(folded) ? folded.replaceAll(' ', '') : folded;
  return FIELDS.find((field) => LABELS[field].test(tight));
};

const pieces = (line: string): string[] => {
  const begins = [...line.slice(0, LONGEST_LABELLED).matchAll(WITHIN_LINE)]
    .filter(([, , label = '']) => fieldOf(label) !== undefined)
    .map(({ index }) => index + 1);
  return [0, ...begins].map((begin, index) => line.slice(begin, begins[index]));
};

/** A piece of text as the form sees it. */
const readPiece = (piece: string): { label?: string; field?: keyof FormFields; value: string } => {
  const [, label, value = ''] = LABELLED.exec(piece.slice(0, LONGEST_LABELLED)) ?? [];
  if (label === undefined) return { value: piece.trim() };
  return {
    label,
    value: (value + piece.slice(LONGEST_LABELLED)).trim().replace(/[,，;；、]$/, ''),
    ...defined({ field: fieldOf(label) }),
  };
};

/** Reads labelled fields, Chinese and English. The first filling of a field counts. */
export const readForm = (text: string): FormFields => {
  const found = new Map<keyof FormFields, string>();
  // the field that the next lines may still belong to
  let open: keyof FormFields | undefined;
  const goOn = (value: string): void => {
    if (open === undefined) return;
    const filled = found.get(open) ?? '';
    if (value === '') open = filled === '' ? open : undefined;
    else if (filled === '' || LONG_FIELDS.has(open)) found.set(open, `${filled}\n${value}`.trim());
  };
  for (const piece of text.split('\n').flatMap(pieces)) {
    const { label, field, value } = readPiece(piece);
    if (label === undefined) {
      goOn(value);
      continue;
    }
    open = field === undefined || found.has(field) ? undefined : field;
    if (open) found.set(open, value);
  }
  return Object.fromEntries([...found].filter(([, value]) => value !== ''));
};
