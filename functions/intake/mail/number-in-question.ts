import { foldWidth } from '../../domain/contact/fold.ts';
import { type NormalisedNumber, normaliseNumber } from '../../domain/contact/normalise.ts';
import { numbersIn } from '../../domain/contact/numbers-in.ts';

const WHOSE = '(?:我的?|本人的?|本机的?|本機的?|用户的?|用戶的?|客户的?|客戶的?|my )';
/** `号码：`, `号码是`, `号码（联通卡）：`, `【号码】`, `号码\n`. */
const LEADS_TO =
  '[ \\t]*[】\\]」]?(?:\\([^()\\n]{0,20}\\))?(?:是|为|為| is)?[ \\t]*:?[ \\t]*\\n?[ \\t]*';
const NUMBER = '(\\+?[\\d(][\\d \\t().-]{4,30})';
const STARTS = '(?<![\\p{L}\\p{N}])';
/** A word before it would say whose number it is: `contact number`, `对方 号码`. */
const STARTS_ALONE = '(?<![\\p{L}\\p{N}][ \\t]{0,3})';

const NAMED_LABEL =
  '(?:被?投[诉訴]的?[号號][码碼]|投[诉訴][电電][话話]|涉[诉訴][号號][码碼]|[业業][务務][号號][码碼]|服[务務][号號][码碼]|故障[号號][码碼]|問題號碼|问题号码|number complained about|affected number|service number|苦情対象番号|対象番号)';
const PLAIN_LABEL =
  '(?:手[机機][号號][码碼]?|手[机機]|[号號][码碼]|[宽寬][带帶][号號][码碼]|固[话話][号號][码碼]|(?:mobile )?number|電話番号)';

/** Labels that can mean nothing but the number that is complained about. */
const NAMED = new RegExp(`${STARTS}${WHOSE}?${NAMED_LABEL}${LEADS_TO}${NUMBER}`, 'giu');
/** Labels that mean it only where they stand alone or with the customer. */
const PLAIN = new RegExp(
  `(?:${STARTS}${WHOSE}|${STARTS_ALONE})${PLAIN_LABEL}${LEADS_TO}${NUMBER}`,
  'giu',
);

/** Ends what a label speaks of: a sentence's end, or another label, unless it names a further number. */
const SENTENCE = /[。;!?\n]/;
const FURTHER =
  '(?<!另外?|[一二两兩]个|[一二两兩]個|第二|还有|還有|[和与與及或]|and |other |second )';
const OTHER_LABEL = new RegExp(
  `${FURTHER}(?:[电電][话話]|[号號][码碼]?|手[机機]|[联聯]系(?:方式)?|聯絡|phone|number|tel|mobile|contact)[^\\d。;\\n]{0,12}(?:\\+|\\()?\\d`,
  'iu',
);
/** A number with hidden figures, or a range of numbers, beside the one that can be read. */
const UNCLEAR = /\d\*{2,}|^\s*[~～]\s*\d/;
/** A list that goes on over the end of its line: nothing but a number comes next. */
const GOES_ON =
  /^[\s。;,、/|&和与與及或]*(?:\(?\d{1,2}[.、)][ \t]*)?(\+?[\d(][\d \t().-]{6,30})(?![\d*])/u;
const LONGEST_LIST = 200;
/** Stands for numbers of which not all can be read. */
const SEVERAL = ['one', 'another'] as const;

/** The numbers that follow one another from the beginning of `text`. */
const leadingNumbers = (text: string): NormalisedNumber[] => {
  const [whole, written = ''] = GOES_ON.exec(text) ?? [];
  const number = normaliseNumber(written);
  return whole === undefined || number.kind === 'refused'
    ? []
    : [number, ...leadingNumbers(text.slice(whole.length))];
};

/** All numbers that a label may speak of: the one behind it, and those listed with it. */
const listedNumbers = (written: string, rest: string): string[] => {
  const end = rest.search(SENTENCE);
  const sentence = end < 0 ? rest : rest.slice(0, end);
  const label = OTHER_LABEL.exec(sentence);
  const own = sentence.slice(0, label?.index);
  if (UNCLEAR.test(own)) return [...SEVERAL];
  return [
    ...leadingNumbers(written),
    ...numbersIn(own),
    ...(label || end < 0 ? [] : leadingNumbers(rest.slice(end))),
  ].flatMap((number) => (number.kind === 'e164' ? [number.value] : []));
};

const numbersAfter = (label: RegExp, text: string): string[] => [
  ...new Set(
    [...text.matchAll(label)].flatMap((match) => {
      const [whole, written = ''] = match;
      const rest = text.slice(match.index + whole.length);
      return listedNumbers(written, rest.slice(0, LONGEST_LIST));
    }),
  ),
];

/**
 * The number complained about, in E.164, when the words leave no doubt: one number under a label
 * that names it, or else one under a plain `号码：`. Two different ones are doubt (B10).
 */
export const numberInQuestion = (text: string): string | undefined => {
  const folded = foldWidth(text);
  const named = numbersAfter(NAMED, folded);
  const numbers = named.length > 0 ? named : numbersAfter(PLAIN, folded);
  return numbers.length === 1 ? numbers[0] : undefined;
};
