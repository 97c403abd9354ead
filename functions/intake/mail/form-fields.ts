import { foldWidth } from '../../domain/contact/fold.ts';
import { defined } from './defined.ts';

/** What telephones and mail programs put below a letter by themselves. */
const SIGNATURE =
  /^[\s>]*(?:-- ?$|[发發寄]自(?:我的.{0,16}$|[\s\u00a0]*(?:QQ|网易|網易|iPhone|iPad|Android|华为|小米|新浪|阿里|钉钉|飞书|Outlook|Foxmail|Yahoo|.{0,12}邮箱))|[来來]自我的|[从從]我的.{1,20}[发發傳传]送|(?:[获獲]取|取得|下[载載]) ?(?:适用于 ?)?Outlook|Sent (?:from|via) (?:my|Mail|Outlook|Yahoo|the|QQ|Samsung)|Get Outlook|Sent from|(?:私の)?(?:iPhone|iPad|Android|スマートフォン)から送信)/i;
const LONGEST = 50;

/** True for a line that a program has written, not the person. */
const isSignature = (line: string): boolean =>
  line.trim().length <= LONGEST && SIGNATURE.test(line);

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
  name: /^(?:姓名|(?:客[户戶]|用[户戶]|投[诉訴]人|[联聯][系繫絡]人|机主|機主)姓名|投[诉訴]人|[联聯][系繫絡]人|(?:full |customer |my )?name|complainant|お?名前|氏名)$/i,
  phone:
    /^(?:[联聯][系繫絡](?:[电電][话話]|方式|手[机機]|[号號][码碼])|手[机機](?:[号號][码碼]?)?|回[电電][号號][码碼]|[电電][话話]|[电電][话話][号號][码碼]|(?:contact |tele)?phone(?: number)?|tel|contact(?: number)?|連絡先|電話番号)$/i,
  email:
    /^(?:[邮郵]箱|[电電]子[邮郵][箱件]|[电電]郵|[联聯][系繫絡][邮郵]箱|e-?mail(?: address)?|メールアドレス)$/i,
  title:
    /^(?:投[诉訴]主[题題旨]|投[诉訴][标標][题題]|[标標][题題]|事由|title|subject of complaint)$/i,
  content:
    /^(?:投[诉訴][内內]容|投[诉訴]事[项項]|[问問][题題]描述|事情[经經][过過]|具体情况|具體情況|(?:my )?complaint|details|description|what happened)$/i,
  demand:
    /^(?:[诉訴]求|(?:我的|投[诉訴]|客[户戶])[诉訴]求|我的要求|要求|[处處]理要求|期望[结結]果|(?:my )?demand|(?:my )?request|desired outcome|what i (?:want|ask for)|ご?要望)$/i,
};
const FIELDS = ['name', 'phone', 'email', 'title', 'content', 'demand'] as const;
/** These may run over several lines, up to a blank line or the next label. */
const LONG_FIELDS: ReadonlySet<keyof FormFields> = new Set(['content', 'demand']);

/** `1. 【联系电话】：` and the like: an optional number, then brackets, a colon, or both. */
const LABELLED =
  /^[\s>|*]*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十])[.、．)）]\s*|[①-⑳]\s*)?(?:[【[「]\s*(?<bracketed>\p{L}[\p{L}\s-]{0,30}?)\s*[】\]」][\s*]*(?<colon>[:：])?|(?<plain>\p{L}[\p{L}\s-]{0,30}?)[\s*]*[:：])(?<value>.*)$/u;

/** Where a field may begin within a line: `姓名：张三 联系电话：139…`, `【姓名】张三【电话】139…`. */
const WITHIN_LINE =
  /[\s,，;；、。.．|/／)）①-⑳](?<plain>[\p{L}-]{2,12})[:：]|[【[「](?<bracketed>\p{L}{2,12})[】\]」]/gu;
/** What may follow a name with nothing between: `姓名：张三电话：139…`. */
const BEHIND_NAME =
  /(?=(?:[联聯][系繫絡](?:[电電][话話]|方式)|(?<![联聯][系繫絡])(?:[电電][话話]|手[机機]))(?:[号號][码碼]?)?[:：]|(?:投[诉訴])?[诉訴]求[:：]|[邮郵]箱[:：]|投[诉訴](?:[内內]容|[号號][码碼])[:：])/u;
const LONGEST_LABELLED = 1000;
/** What the number of the next field leaves behind in this one: `；2、`. */
const NEXT_NUMBER = /[\s,，;；、。|]+[（(]?(?:\d{1,2}|[一二三四五六七八九十])[.、．)）]\s*$/u;
const LONGEST_FIELD = 300;
/** In a name: figures, a stop, or the next particular, such as an identity number. */
const NAME_END =
  /[\s,，]*[（(]?\d|[;；、，。|/／①-⑳]|,(?=\s*\p{Script=Han})|\s+(?=(?:居民)?身[份分][证證]|[证證]件|[电電][话話]|手[机機]|[联聯][系繫絡]|地址|住址|[号號][码碼]|性[别別]|年[龄齡]|[邮郵]箱|工[号號]|[账帳][号號]|[\p{L}-]{2,12}[:：])/iu;

const fieldOf = (label: string): keyof FormFields | undefined => {
  const folded = foldWidth(label).replace(/\s+/g, ' ');
  // names are spaced out to align in Chinese forms: 姓　名
  const tight = /^\p{Script=Han}/u.test(folded) ? folded.replaceAll(' ', '') : folded;
  return FIELDS.find((field) => LABELS[field].test(tight));
};

/** A piece of text as the form sees it. */
type Piece = {
  readonly label?: string;
  readonly field?: keyof FormFields;
  readonly value: string;
};

/** The pieces of a line that begin with a field each; a list's number before a label is its own. */
const pieces = (line: string): string[] => {
  const begins = [...line.slice(0, LONGEST_LABELLED).matchAll(WITHIN_LINE)]
    .filter(({ groups }) => fieldOf(groups?.plain ?? groups?.bracketed ?? '') !== undefined)
    .map(({ index, groups }) => (groups?.plain === undefined ? index : index + 1))
    .filter((index) => index > 0);
  return [0, ...begins]
    .map((begin, index) => line.slice(begin, begins[index]))
    .flatMap((piece) => (readPiece(piece).field === 'name' ? piece.split(BEHIND_NAME) : [piece]));
};

const readPiece = (piece: string): Piece => {
  const {
    bracketed,
    colon,
    plain,
    value = '',
  } = LABELLED.exec(piece.slice(0, LONGEST_LABELLED))?.groups ?? {};
  const label = bracketed ?? plain;
  const field = fieldOf(label ?? '');
  // brackets alone make a label only of what is known as one
  const isLabel = plain !== undefined || colon !== undefined || field !== undefined;
  if (label === undefined || !isLabel) return { value: piece.trim() };
  return {
    label,
    value: (value + piece.slice(LONGEST_LABELLED))
      .trim()
      .replace(/.{0,20}$/s, (end) => end.replace(NEXT_NUMBER, ''))
      .replace(/[,，;；、|/／①-⑳]$/, ''),
    ...defined({ field }),
  };
};

/** A field as it was meant: a name is no more than a name. */
const trimmed = (field: keyof FormFields, value: string): string => {
  if (LONG_FIELDS.has(field)) return value;
  const short = value.slice(0, LONGEST_FIELD);
  return (field === 'name' ? (short.split(NAME_END, 1)[0] ?? '') : short).trim();
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
    if (isSignature(piece)) {
      open = undefined;
      continue;
    }
    const { label, field, value } = readPiece(piece);
    if (label === undefined) {
      goOn(value);
      continue;
    }
    open = field === undefined || found.has(field) ? undefined : field;
    if (open) found.set(open, value);
  }
  return Object.fromEntries(
    [...found]
      .map(([field, value]) => [field, trimmed(field, value)] as const)
      .filter(([, value]) => value !== ''),
  );
};
