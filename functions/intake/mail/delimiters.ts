/** A line that divides the parts of a multipart, or ends it. */
export type Delimiter = {
  /** Which of the open multiparts it belongs to, from the outermost. */
  readonly level: number;
  readonly ends: boolean;
  /** Where the line begins, and where the next one does. */
  readonly start: number;
  readonly next: number;
};

/** RFC 2046 allows boundaries of 70 characters; a line longer than this is no delimiter. */
const LONGEST_LINE = 1000;
const DASH = 0x2d;
const LF = 0x0a;
const CR = 0x0d;

const nextLine = (bytes: Buffer, at: number): number => {
  const lineFeed = bytes.indexOf(LF, at);
  return lineFeed < 0 ? bytes.length : lineFeed + 1;
};

/**
 * The first delimiter at or after the line that begins at `from`.
 *
 * @param boundaries of the open multiparts, outermost first, one character a byte
 */
export const findDelimiter = (
  bytes: Buffer,
  from: number,
  boundaries: readonly string[],
): Delimiter | undefined => {
  if (boundaries.length === 0) return undefined;
  const levels = new Map(boundaries.map((boundary, level) => [`--${boundary}`, level]));
  const isFirst = bytes[from] === DASH && bytes[from + 1] === DASH;
  let start = isFirst ? from : bytes.indexOf('\n--', from) + 1;
  while (start > 0 || (isFirst && start === from)) {
    const next = nextLine(bytes, start);
    const line = bytes.toString('latin1', start, Math.min(next, start + LONGEST_LINE)).trimEnd();
    const opening = levels.get(line);
    const level = opening ?? (line.endsWith('--') ? levels.get(line.slice(0, -2)) : undefined);
    if (level !== undefined) return { level, ends: opening === undefined, start, next };
    start = bytes.indexOf('\n--', start) + 1;
  }
  return undefined;
};

/**
 * Where the body begins of a part whose header begins at `from` and that ends at `end`;
 * undefined when the header is longer than `most` bytes.
 */
export const findBody = (
  bytes: Buffer,
  from: number,
  end: number,
  most: number,
): number | undefined => {
  let at = from;
  while (at < end && at - from <= most) {
    const isBlank = bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF);
    at = Math.min(nextLine(bytes, at), end);
    if (isBlank) break;
  }
  return at - from <= most ? at : undefined;
};

/** The bytes from `start` up to a delimiter at `end`, whose line end before it is its own. */
export const upToDelimiter = (bytes: Buffer, start: number, end: number): Buffer => {
  const lineFeed = end > start && bytes[end - 1] === LF ? end - 1 : end;
  const carriage = lineFeed > start && lineFeed < end && bytes[lineFeed - 1] === CR;
  return bytes.subarray(start, carriage ? lineFeed - 1 : lineFeed);
};
