import { type MailBudget, pass } from './budget.ts';
import { type Delimiter, findBody, findDelimiter, upToDelimiter } from './delimiters.ts';
import { firstValue, type MailHeader, readHeader } from './header.ts';
import type { MailLimits } from './limits.ts';
import { readStructured } from './structured-field.ts';

/** A part that holds content, its transfer encoding not yet undone. */
export type MimeLeaf = {
  readonly header: MailHeader;
  /** Media type in lower case, the default filled in. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  /** Number of the nearest multipart/alternative around it: leaves that share one say the same. */
  readonly alternative: number | undefined;
};

/** A message taken apart; `depth` counts the multiparts around its deepest part. */
export type SplitMessage = {
  readonly header: MailHeader;
  readonly leaves: readonly MimeLeaf[];
  readonly depth: number;
};

type Multipart = {
  readonly boundary: string;
  readonly type: string;
  readonly alternative: number | undefined;
};

type Walk = {
  readonly bytes: Buffer;
  readonly limits: MailLimits;
  readonly budget: MailBudget;
  readonly open: Multipart[];
  readonly leaves: MimeLeaf[];
  header: MailHeader | undefined;
  headerBytes: number;
  depth: number;
  alternatives: number;
};

const boundariesOf = (multiparts: readonly Multipart[]): string[] =>
  multiparts.map(({ boundary }) => boundary);

const multipartOf = (
  walk: Walk,
  type: string,
  parameters: ReadonlyMap<string, string>,
): Multipart | undefined => {
  const boundary = type.startsWith('multipart/') ? parameters.get('boundary') : undefined;
  if (!boundary) return undefined;
  const around = walk.open.at(-1)?.alternative;
  const alternative = type === 'multipart/alternative' ? walk.alternatives++ : around;
  return { boundary: Buffer.from(boundary, 'utf8').toString('latin1'), type, alternative };
};

/** Where the body of the part at `at` begins; undefined where its header passes the limit. */
const measureHeader = (walk: Walk, at: number): number | undefined => {
  const { bytes, limits, open } = walk;
  const most = limits.headerBytes - walk.headerBytes;
  // a part may end within its header; to look no further keeps the whole walk linear
  const window = bytes.subarray(0, at + most + 1);
  const end = findDelimiter(window, at, boundariesOf(open))?.start ?? bytes.length;
  const bodyStart = findBody(bytes, at, end, most);
  walk.headerBytes += (bodyStart ?? at) - at;
  return bodyStart;
};

/** Reads the part that begins at `at`: what it opens or holds. Gives the delimiter that follows. */
const readPart = (walk: Walk, at: number): Delimiter | undefined => {
  const { bytes, limits, budget, open } = walk;
  const bodyStart = measureHeader(walk, at);
  if (bodyStart === undefined) {
    pass(budget, 'headers-too-large');
    walk.header ??= readHeader(bytes.subarray(at, at + limits.headerBytes));
    return undefined;
  }
  const header = readHeader(bytes.subarray(at, bodyStart));
  walk.header ??= header;

  const parent = open.at(-1);
  const fallback = parent?.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const { type, parameters } = readStructured(firstValue(header, 'content-type') || fallback);
  const inner = multipartOf(walk, type, parameters);
  const delimiter = findDelimiter(bytes, bodyStart, boundariesOf(inner ? [...open, inner] : open));
  if (inner && delimiter?.level === open.length) {
    if (open.length >= limits.depth) {
      pass(budget, 'too-deep');
      return undefined;
    }
    open.push(inner);
    walk.depth = Math.max(walk.depth, open.length);
    return delimiter;
  }
  // a multipart whose boundary never comes has words all the same, and so has a malformed type
  const isWords = type.startsWith('multipart/') || !type.includes('/');
  const isHtml = type === 'html' || type === 'htm';
  walk.leaves.push({
    header,
    type: isHtml ? 'text/html' : isWords ? 'text/plain' : type,
    parameters,
    body: delimiter ? upToDelimiter(bytes, bodyStart, delimiter.start) : bytes.subarray(bodyStart),
    alternative: parent?.alternative,
  });
  return delimiter;
};

/** Closes what a delimiter closes; what follows an end up to the next delimiter nobody reads. */
const closeAt = (walk: Walk, first: Delimiter | undefined): Delimiter | undefined => {
  let delimiter = first;
  while (delimiter?.ends) {
    walk.open.length = delimiter.level;
    delimiter = findDelimiter(walk.bytes, delimiter.next, boundariesOf(walk.open));
  }
  if (delimiter) walk.open.length = delimiter.level + 1;
  return delimiter;
};

/**
 * Takes a message apart into its leaves, undoing no encoding and reading no message within it.
 * Stops at the first limit passed, so that a mail bomb costs no more than a look at its lines; what
 * was read up to there stands.
 */
export const splitMessage = (
  raw: Uint8Array,
  limits: MailLimits,
  budget: MailBudget,
): SplitMessage => {
  const walk: Walk = {
    bytes: Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength),
    limits,
    budget,
    open: [],
    leaves: [],
    header: undefined,
    headerBytes: 0,
    depth: 0,
    alternatives: 0,
  };
  let at: number | undefined = 0;
  while (at !== undefined) {
    const delimiter = closeAt(walk, readPart(walk, at));
    if (delimiter) budget.parts -= 1;
    if (budget.parts < 0) pass(budget, 'too-many-parts');
    at = budget.parts < 0 ? undefined : delimiter?.next;
  }
  const { header = new Map(), leaves, depth } = walk;
  return { header, leaves, depth };
};
