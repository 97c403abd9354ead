import { decodeWords } from 'postal-mime';
import { decodeCharset } from './charset.ts';
import { joinEncodedWords } from './encoded-words.ts';

/** A header's fields by lower-case name, each with its values in order; encoded words not yet decoded. */
export type MailHeader = ReadonlyMap<string, readonly string[]>;

/** A structured value such as a Content-Type: `type` in lower case, parameters by lower-case name. */
export type StructuredField = {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
};

const PARAMETER = /;[ \t]*([^\s=;"]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g;
/** `name*`, `name*0`, `name*0*`: RFC 2231's encoded and continued parameters. */
const EXTENDED = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/;

/** Reads a header's lines, unfolded. Bytes that are not UTF-8 are taken as GB 18030. */
export const readHeader = (bytes: Uint8Array): MailHeader => {
  const fields = new Map<string, string[]>();
  const unfolded = decodeCharset(bytes, undefined).replace(/\r?\n(?=[ \t])/g, '');
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const values = fields.get(name) ?? [];
    values.push(joinEncodedWords(line.slice(colon + 1).trim()));
    fields.set(name, values);
  }
  return fields;
};

/** The first value of a field: what a header repeats does not count. */
export const firstValue = (header: MailHeader, name: string): string | undefined =>
  header.get(name)?.[0];

const percentBytes = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/%[0-9a-f]{2}|[\s\S]/gi) ?? [], (piece) =>
    piece.length === 3 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0) & 0xff,
  );

const decodeExtended = (text: string): string => {
  const [charset, , ...encoded] = text.split("'");
  return encoded.length > 0 ? decodeCharset(percentBytes(encoded.join("'")), charset) : text;
};

/** Reads `type; name=value; …` with quoted, encoded (RFC 2047) and continued (RFC 2231) values. */
export const readStructured = (value: string): StructuredField => {
  const plain = new Map<string, string>();
  const continued = new Map<string, { text: string; encoded: boolean }>();
  for (const [, rawName = '', quoted, bare = ''] of value.matchAll(PARAMETER)) {
    const name = rawName.toLowerCase();
    const text = quoted?.replace(/\\(.)/g, '$1') ?? bare;
    const [, base, section, starred] = EXTENDED.exec(name) ?? [];
    if (base === undefined) {
      if (!plain.has(name)) plain.set(name, decodeWords(text));
      continue;
    }
    const before = continued.get(base);
    continued.set(base, {
      text: (before?.text ?? '') + text,
      encoded: before?.encoded === true || section === undefined || starred !== undefined,
    });
  }
  for (const [name, { text, encoded }] of continued) {
    plain.set(name, encoded ? decodeExtended(text) : decodeWords(text));
  }
  return { type: (value.split(';', 1)[0] ?? '').trim().toLowerCase(), parameters: plain };
};
