import type { MailBudget } from './budget.ts';
import { decodeCharset } from './charset.ts';
import { cleanLine } from './clean-text.ts';
import { defined } from './defined.ts';
import { joinFlowed } from './flowed.ts';
import { firstValue, readStructured } from './header.ts';
import { htmlWords } from './html-words.ts';
import type { MailAttachment } from './parsed-mail.ts';
import type { MimeLeaf } from './split-message.ts';
import { decodeTransfer } from './transfer-encoding.ts';

const LONGEST_FILE_NAME = 200;
const MEDIA_TYPE = /^[a-z0-9][\w.+-]{0,62}\/[a-z0-9][\w.+-]{0,62}$/;

/** A leaf's bytes with the transfer encoding undone. */
export const leafBytes = (leaf: MimeLeaf): Uint8Array =>
  decodeTransfer(leaf.body, firstValue(leaf.header, 'content-transfer-encoding') ?? '');

const disposition = (leaf: MimeLeaf) =>
  readStructured(firstValue(leaf.header, 'content-disposition') ?? '');

const fileName = (leaf: MimeLeaf): string | undefined => {
  const given = disposition(leaf).parameters.get('filename') ?? leaf.parameters.get('name');
  return cleanLine(given ?? '', LONGEST_FILE_NAME) || undefined;
};

/** True for a leaf that is part of the letter itself: words without a file name. */
export const isWords = (leaf: MimeLeaf): boolean =>
  (leaf.type === 'text/plain' || leaf.type === 'text/html') &&
  disposition(leaf).type !== 'attachment' &&
  fileName(leaf) === undefined;

/** Reads a leaf as a file; an empty one without a name is nothing. */
export const readAttachment = (leaf: MimeLeaf): MailAttachment | undefined => {
  const bytes = leafBytes(leaf);
  const name = fileName(leaf);
  if (bytes.length === 0 && name === undefined) return undefined;
  const contentType = MEDIA_TYPE.test(leaf.type) ? leaf.type : 'application/octet-stream';
  return { contentType, bytes, ...defined({ name }) };
};

/** True when a leaf has more to read than blanks. */
export const hasWords = (leaf: MimeLeaf): boolean =>
  decodeCharset(leafBytes(leaf), leaf.parameters.get('charset')).trim() !== '';

/** Reads a leaf as words, as many as the budget has room for. */
export const readWords = (leaf: MimeLeaf, budget: MailBudget): { text: string; cut: boolean } => {
  const decoded = decodeCharset(leafBytes(leaf), leaf.parameters.get('charset'));
  const words = leaf.type === 'text/html' ? htmlWords(decoded) : { text: decoded, cut: false };
  const text = words.text.trim();
  const kept = text.slice(0, budget.characters);
  budget.characters -= kept.length;
  const flowed = leaf.parameters.get('format')?.toLowerCase() === 'flowed';
  const deleteSpaces = leaf.parameters.get('delsp')?.toLowerCase() === 'yes';
  return {
    text: flowed ? joinFlowed(kept.replaceAll('\r\n', '\n'), deleteSpaces) : kept,
    cut: words.cut || kept.length < text.length,
  };
};
