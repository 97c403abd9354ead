import { foldWidth } from '../contact/fold.ts';
import { normaliseNumber } from '../contact/normalise.ts';

const WHOSE = '(?:我的?|本人的?|本机的?|用户的?|客户的?|my )';
const NUMBER = '(?:是|为| is)?[ \\t]*:?[ \\t]*(\\+?[\\d(][\\d \\t().-]{4,24})';
const STARTS = '(?<![\\p{L}\\p{N}])';
/** A word before it would say whose number it is: `contact number`, `对方 号码`. */
const STARTS_ALONE = '(?<![\\p{L}\\p{N}][ \\t]{0,3})';

const NAMED_LABEL =
  '(?:被?投诉的?号码|涉诉号码|业务号码|服务号码|故障号码|number complained about|affected number|service number)';
const PLAIN_LABEL = '(?:手机号码?|手机|号码|宽带号码|固话号码|(?:mobile )?number)';

/** Labels that can mean nothing but the number that is complained about. */
const NAMED = new RegExp(`${STARTS}${WHOSE}?${NAMED_LABEL}${NUMBER}`, 'giu');
/** Labels that mean it only where they stand alone or with the customer. */
const PLAIN = new RegExp(`(?:${STARTS}${WHOSE}|${STARTS_ALONE})${PLAIN_LABEL}${NUMBER}`, 'giu');

const numbersAfter = (label: RegExp, text: string): string[] => [
  ...new Set(
    [...text.matchAll(label)]
      .map(([, number = '']) => normaliseNumber(number.replace(/[ \t().-]+$/, '')))
      .flatMap((number) => (number.kind === 'e164' ? [number.value] : [])),
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
