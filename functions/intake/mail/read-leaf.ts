import type { MailBudget } from './budget.ts';
import { decodeCharset } from './charset.ts';
import { isNoText } from './clean-text.ts';
import { defined } from './defined.ts';
import { fileName } from './file-name.ts';
import { joinFlowed } from './flowed.ts';
import { firstValue } from './header.ts';
import { htmlWords } from './html-words.ts';
import type { MimeLeaf } from './mime-leaves.ts';
import type { MailAttachment } from './parsed-mail.ts';
import { readStructured } from './structured-field.ts';
import { decodeTransfer } from './transfer-encoding.ts';

const MEDIA_TYPE = /^[a-z0-9][\w.+-]{0,62}\/[a-z0-9][\w.+-]{0,62}$/;
/** A letter in base64 whose header does not say so. */
const LOOKS_PACKED = /^(?:[A-Za-z0-9+/]{4}){6,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const LONGEST_PACKED = 400_000;
/** A word of ASCII that happens to be base64 is not longer than this. */
const LONGEST_WORD = 60;

/** A leaf's bytes with the transfer encoding undone. */
export const leafBytes = (leaf: MimeLeaf): Uint8Array =>
  decodeTransfer(leaf.body, firstValue(leaf.header, 'content-transfer-encoding') ?? '');

const disposition = (leaf: MimeLeaf) =>
  readStructured(firstValue(leaf.header, 'content-disposition') ?? '');

/** The name that its sender gave a leaf. */
export const nameOf = (leaf: MimeLeaf): string | undefined =>
  fileName(disposition(leaf).parameters.get('filename') ?? leaf.parameters.get('name') ?? '');

/** True for a leaf that may be a letter: words in plain text or HTML, whatever it is called. */
export const isText = ({ type }: MimeLeaf): boolean =>
  type === 'text/plain' || type === 'text/html';

/** True for a leaf that is part of the letter itself: words without a file name. */
export const isWords = (leaf: MimeLeaf): boolean =>
  isText(leaf) && disposition(leaf).type !== 'attachment' && nameOf(leaf) === undefined;

/** True for a leaf that its sender has attached, in so many words. */
export const isAttached = (leaf: MimeLeaf): boolean => disposition(leaf).type === 'attachment';

/** Reads a leaf as a file; an empty one without a name is nothing. */
export const readAttachment = (leaf: MimeLeaf): MailAttachment | undefined => {
  const bytes = leafBytes(leaf);
  const name = nameOf(leaf);
  if (bytes.length === 0 && name === undefined) return undefined;
  const contentType = MEDIA_TYPE.test(leaf.type) ? leaf.type : 'application/octet-stream';
  return { contentType, bytes, ...defined({ name }) };
};

/** `Refund!` has the letters of base64, and what it would stand for is no text. */
const isPlainWord = (leaf: MimeLeaf, decoded: string): boolean =>
  leaf.body.length <= LONGEST_WORD &&
  isNoText(decoded) &&
  /^\s*[ -~]+\s*$/.test(Buffer.from(leaf.body).toString('latin1'));

const textOf = (leaf: MimeLeaf): string => {
  const charset = leaf.parameters.get('charset');
  const decoded = decodeCharset(leafBytes(leaf), charset);
  const text = isPlainWord(leaf, decoded) ? decodeCharset(leaf.body, charset) : decoded;
  if (leaf.body.length > LONGEST_PACKED) return text;
  const packed = text.replace(/\s+/g, '');
  if (!LOOKS_PACKED.test(packed)) return text;
  const unpacked = decodeCharset(Buffer.from(packed, 'base64'), charset);
  return /\p{Script=Han}/u.test(unpacked) && !/[\ufffd\0]/.test(unpacked) ? unpacked : text;
};

type Words = { readonly text: string; readonly cut: boolean };

/** Leaves are compared before they are read: none is decoded twice. */
const known = new WeakMap<MimeLeaf, Words>();

const wordsOf = (leaf: MimeLeaf): Words => {
  const text = known.has(leaf) ? '' : textOf(leaf);
  const words =
    known.get(leaf) ?? (leaf.type === 'text/html' ? htmlWords(text) : { text, cut: false });
  known.set(leaf, words);
  return words;
};

/** The words of a leaf, all of them, to compare them with what another says. */
export const allWords = (leaf: MimeLeaf): string => wordsOf(leaf).text;

/** True for words with something to read in them: no blanks, no characters that nobody sees. */
export const hasLetters = (text: string): boolean => /[\p{L}\p{N}\p{S}]/u.test(text);

/** Reads a leaf as words, as many as the budget has room for. */
export const readWords = (leaf: MimeLeaf, budget: MailBudget): { text: string; cut: boolean } => {
  const words = wordsOf(leaf);
  const text = words.text.trim();
  const kept = text.slice(0, budget.characters);
  budget.characters -= kept.length;
  const flowed =
    leaf.type === 'text/plain' && leaf.parameters.get('format')?.toLowerCase() === 'flowed';
  const deleteSpaces = leaf.parameters.get('delsp')?.toLowerCase() === 'yes';
  return {
    text: flowed ? joinFlowed(kept.replaceAll('\r\n', '\n'), deleteSpaces) : kept,
    cut: words.cut || kept.length < text.length,
  };
};
