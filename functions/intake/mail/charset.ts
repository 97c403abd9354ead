const UTF8 = 'utf-8';
/** GB 18030 contains GB 2312 and GBK. */
const GB18030 = 'gb18030';
/** Labels that mail carries and the Encoding Standard does not know. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['cp936', GB18030],
  ['ms936', GB18030],
  ['windows-936', GB18030],
  ['gb2312-1980', GB18030],
  ['euc-cn', GB18030],
  ['gb18030-2022', GB18030],
  ['cp950', 'big5'],
  ['utf8mb4', UTF8],
]);
/** Labels that say nothing once a byte over 0x7f turns up. */
const SAYS_NOTHING = new Set(['us-ascii', 'ascii', 'unknown-8bit', 'x-unknown', 'default', UTF8]);

const decodeStrictly = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const decoderFor = (label: string) => {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
};

/**
 * Decodes words by their declared character set. Where none is declared, or one that the bytes
 * belie, it is UTF-8 when the bytes are that, else GB 18030, which Chinese mailers leave undeclared.
 * Never throws; what cannot be decoded becomes U+FFFD.
 */
export const decodeCharset = (bytes: Uint8Array, declared: string | undefined): string => {
  const given = (declared ?? UTF8).trim().toLowerCase();
  const label = ALIASES.get(given) ?? given;
  const decoder = SAYS_NOTHING.has(label) ? undefined : decoderFor(label);
  if (decoder) return decoder.decode(bytes);
  return (
    decodeStrictly(bytes, UTF8) ??
    decodeStrictly(bytes, GB18030) ??
    new TextDecoder(UTF8).decode(bytes)
  );
};
