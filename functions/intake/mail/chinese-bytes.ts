/** Enough of a letter to tell what it is written in. */
const SAMPLE = 4000;

/** How many pairs of a high byte and its next one there are, and how many are usual in a charset. */
const usualPairs = (
  bytes: Uint8Array,
  isUsual: (lead: number, trail: number) => boolean,
): { readonly pairs: number; readonly usual: number } => {
  let pairs = 0;
  let usual = 0;
  for (let at = 0; at + 1 < Math.min(bytes.length, SAMPLE); at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    pairs += 1;
    if (isUsual(lead, bytes[at] ?? 0)) usual += 1;
  }
  return { pairs, usual };
};

/** GB 2312: signs, and the two levels of characters. */
const usualInGb = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa3));

/** GB 2312's level of characters in daily use. */
const dailyInGb = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));

/** Big5's level of characters in daily use, and its signs. */
const dailyInBig5 = (lead: number, trail: number): boolean =>
  lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1);

const TWO_IN_A_ROW = /(?:[\xb0-\xf7][\xa1-\xfe]){2}/;

/** True for bytes that are hardly anything but Chinese: European letters stand alone among others. */
export const looksChinese = (bytes: Uint8Array): boolean => {
  const { pairs, usual } = usualPairs(bytes, usualInGb);
  const isGb = usual >= 0.9 * pairs || looksBig5(bytes);
  return isGb && TWO_IN_A_ROW.test(Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1'));
};

/** True for bytes that are more like daily words in Big5 than in GB 2312. */
export const looksBig5 = (bytes: Uint8Array): boolean => {
  const big5 = usualPairs(bytes, dailyInBig5);
  const gb = usualPairs(bytes, dailyInGb);
  return big5.usual >= 0.9 * big5.pairs && big5.usual > gb.usual + 0.2 * gb.pairs;
};

/** Fewer characters than this may be daily words in one charset by accident. */
const ENOUGH = 8;

/** Which of the two Chinese charsets bytes are in that are declared as the other; undefined in doubt. */
export const otherChinese = (
  bytes: Uint8Array,
  declared: string,
): 'gb18030' | 'big5' | undefined => {
  const big5 = usualPairs(bytes, dailyInBig5);
  const gb = usualPairs(bytes, dailyInGb);
  if (gb.pairs < ENOUGH) return undefined;
  if (declared === 'gb18030') return looksBig5(bytes) ? 'big5' : undefined;
  const isGb = gb.usual >= 0.9 * gb.pairs && gb.usual > big5.usual + 0.2 * big5.pairs;
  return declared === 'big5' && isGb ? 'gb18030' : undefined;
};
