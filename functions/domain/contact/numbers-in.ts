import { foldWidth } from './fold.ts';
import { type NormalisedNumber, normaliseNumber } from './normalise.ts';

const WRITTEN =
  /(?<![\d*])(?:\+|\()?\d[\d \t().-]{1,30}\d(?:[ \t,(（]*(?:ext\.?|转|轉|分机|分機|#)[ \t:]*\d{1,6})?(?![\d*])/giu;

/** The different telephone numbers in a stretch of words, in their one form. */
export const numbersIn = (text: string): NormalisedNumber[] => {
  const found = [...foldWidth(text).matchAll(WRITTEN)]
    .map(([written]) => normaliseNumber(written))
    .filter((number) => number.kind !== 'refused');
  return [...new Map(found.map((number) => [number.value, number])).values()];
};

/** The one number that words written behind a label give; undefined for none, and for several. */
export const onlyNumberIn = (text: string): NormalisedNumber | undefined => {
  const whole = normaliseNumber(text);
  if (whole.kind !== 'refused') return whole;
  const [first, ...others] = numbersIn(text);
  return others.length === 0 ? first : undefined;
};
