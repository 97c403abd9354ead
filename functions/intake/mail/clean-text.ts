const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Every control character but line feed and tab. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/**
 * Makes words from anywhere fit to store: line ends become `\n`, other control characters (NUL
 * too) and byte order marks go, halves of surrogate pairs become U+FFFD. Loses no letter.
 */
export const cleanText = (text: string): string =>
  text.replace(LINE_ENDS, '\n').replace(CONTROLS, '').replaceAll('\uFEFF', '').toWellFormed();

/** Cleans what must stay on one line, such as a subject or a name, and cuts it at `characters`. */
export const cleanLine = (text: string, characters: number): string =>
  [
    ...cleanText(text)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, characters * 2),
  ]
    .slice(0, characters)
    .join('');

/** Cuts at a whole code point so that at most `bytes` of UTF-8 are left. */
export const cutUtf8 = (text: string, bytes: number): string => {
  const encoded = Buffer.from(text, 'utf8');
  if (encoded.length <= bytes) return text;
  let end = bytes;
  // 10xxxxxx continues a character that began before
  while (end > 0 && ((encoded[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return encoded.toString('utf8', 0, end);
};

/** Control characters other than those that words are laid out with. */
const NOT_IN_WORDS = /[^\P{Cc}\n\t\r\f]/u;

/** True for what cannot be somebody's words: it holds control characters, or U+FFFD. */
export const isNoText = (text: string): boolean =>
  NOT_IN_WORDS.test(text) || text.includes('\ufffd');
