import { decodeCharset, isNoHeaderCharset } from './charset.ts';
import { recodeEncodedWords } from './encoded-words.ts';

/** A header's fields by lower-case name, each with its values in order; encoded words are UTF-8's, not yet decoded. */
export type MailHeader = ReadonlyMap<string, readonly string[]>;

/** What a header without a charset of its own may be written in: that of the words below it. */
const CHARSET =
  /^content-type[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*?charset[ \t]*=[ \t]*"?([\w.:-]{1,40})/im;

/**
 * Reads a header's lines, unfolded, each by itself: programs on the way add lines in charsets of
 * their own. Bytes that are not UTF-8 are in the charset of the words, or else GB 18030.
 */
export const readHeader = (bytes: Uint8Array): MailHeader => {
  const fields = new Map<string, string[]>();
  const raw = Buffer.from(bytes).toString('latin1');
  const declared = CHARSET.exec(raw)?.[1];
  const charset = declared && isNoHeaderCharset(declared) ? undefined : declared;
  for (const line of raw.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = decodeCharset(Buffer.from(line.slice(colon + 1), 'latin1'), charset).trim();
    const values = fields.get(name) ?? [];
    values.push(recodeEncodedWords(value));
    fields.set(name, values);
  }
  return fields;
};

/** The first value of a field: what a header repeats does not count. */
export const firstValue = (header: MailHeader, name: string): string | undefined =>
  header.get(name)?.[0];
