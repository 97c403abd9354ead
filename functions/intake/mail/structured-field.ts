import { decodeWords } from 'postal-mime';
import { decodeCharset } from './charset.ts';

/** A structured value such as a Content-Type: `type` in lower case, parameters by lower-case name. */
export type StructuredField = {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
};

/** Comments (RFC 822) before or behind a value; one within quotes or a name, `账单 (1).pdf`, is content. */
const COMMENT = /("(?:[^"\\]|\\.)*")|(?:^|(?<=[\s\w]))\([^()"]*\)(?=\s*(?:;|$)|\s+[\w-]+\/)/g;
const TYPE = /^[\s"']*([^\s;,"'()=/]+(?:\s*\/\s*[^\s;,"'()=/]+)?)(?!\s*=)["']?/;
/** A bare value ends at a semicolon, or where blanks lead to another name and its equals sign. */
const PARAMETER =
  /([^\s=;,"]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)(?:"|$)|((?:[^;\s]|[ \t]+(?![^\s=;,"]+[ \t]*=))*))/g;
/** `name*`, `name*0`, `name*0*`: RFC 2231's encoded and continued parameters. */
const EXTENDED = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/;
/** Names of files have blanks; another bare value ends at one. */
const FILE = /^(?:file)?name(?:\*|$)/;

/** A longer value names no file that anybody wrote; patterns need not look at more. */
const LONGEST_VALUE = 8000;

type Section = { readonly number: number; readonly encoded: boolean; readonly text: string };

const percentBytes = (text: string): Uint8Array =>
  Buffer.concat(
    (text.match(/%[0-9a-f]{2}|[^%]+|%/gi) ?? []).map((piece) =>
      /^%[0-9a-f]{2}$/i.test(piece)
        ? Buffer.from([Number.parseInt(piece.slice(1), 16)])
        : Buffer.from(piece),
    ),
  );

/** Sections in the order of their numbers; only those that say so are percent-encoded (RFC 2231). */
const joinSections = (sections: readonly Section[]): string => {
  const ordered = [...sections].sort((one, other) => one.number - other.number);
  const [, charset, rest] = /^([^']*)'[^']*'(.*)$/s.exec(ordered[0]?.text ?? '') ?? [];
  const pieces: { encoded: boolean; text: string }[] = [];
  for (const [index, { encoded, text }] of ordered.entries()) {
    const piece = index === 0 && encoded ? (rest ?? text) : text;
    const last = pieces.at(-1);
    // a character may be cut in two by the end of a section
    if (last?.encoded === encoded) last.text += piece;
    else pieces.push({ encoded, text: piece });
  }
  return pieces
    .map(({ encoded, text }) =>
      encoded ? decodeCharset(percentBytes(text), charset || undefined) : decodeWords(text),
    )
    .join('');
};

/** A name as browsers and some mailers write it, percent-encoded without saying so. */
const decodePlain = (name: string, text: string): string => {
  const decoded = decodeWords(text);
  if (!FILE.test(name) || !/(?:%[89a-f][0-9a-f]){2}/i.test(decoded)) return decoded;
  const readable = decodeCharset(percentBytes(decoded), undefined);
  return readable.includes('\ufffd') ? decoded : readable;
};

type Parameters = {
  readonly plain: Map<string, string>;
  readonly continued: Map<string, Section[]>;
};

const addParameter = ({ plain, continued }: Parameters, name: string, text: string): void => {
  const [, base, section, starred] = EXTENDED.exec(name) ?? [];
  if (base === undefined) {
    // what is named twice counts as it was first
    if (!plain.has(name)) plain.set(name, decodePlain(name, text));
    return;
  }
  const sections = continued.get(base) ?? [];
  const encoded = section === undefined || starred !== undefined;
  sections.push({ number: Number(section ?? 0), encoded, text });
  continued.set(base, sections);
};

const bareValue = (name: string, written: string): string =>
  FILE.test(name) ? written.trim() : (written.trim().split(/[\s,]/, 1)[0] ?? '');

/**
 * Reads `type; name=value; …` with quoted, encoded (RFC 2047) and continued (RFC 2231) values. Takes
 * what mailers make of it: comments, no semicolon, blanks in a file's name, quotes that never close.
 */
export const readStructured = (value: string): StructuredField => {
  const bare = value
    .slice(0, LONGEST_VALUE)
    .replace(COMMENT, (_, quoted?: string) => quoted ?? ' ')
    .trim();
  const type = TYPE.exec(bare);
  const parameters: Parameters = { plain: new Map(), continued: new Map() };
  const after = type ? bare.slice(type[0].length) : bare;
  for (const [, rawName = '', quoted, written = ''] of after.matchAll(PARAMETER)) {
    const name = rawName.toLowerCase();
    addParameter(parameters, name, quoted?.replace(/\\(.)/g, '$1') ?? bareValue(name, written));
  }
  const { plain, continued } = parameters;
  for (const [name, sections] of continued) plain.set(name, joinSections(sections));
  return { type: (type?.[1] ?? '').replace(/\s/g, '').toLowerCase(), parameters: plain };
};
