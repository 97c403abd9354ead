import { decodeWords } from 'postal-mime';
import { addressesOf } from './addresses.ts';
import { type MailBudget, pass } from './budget.ts';
import { chooseWords } from './choose-words.ts';
import { cleanLine } from './clean-text.ts';
import { firstValue, type MailHeader } from './header.ts';
import type { MailLimits } from './limits.ts';
import { type MimeLeaf, type SplitMessage, splitMessage } from './mime-leaves.ts';
import { signedContent } from './opaque-signature.ts';
import type { MailAttachment } from './parsed-mail.ts';
import {
  isAttached,
  isText,
  isWords,
  leafBytes,
  nameOf,
  readAttachment,
  readWords,
} from './read-leaf.ts';

/** What a message and the messages within it hold, in reading order. */
export type MessageContent = {
  readonly texts: readonly string[];
  readonly cut: boolean;
  readonly attachments: readonly MailAttachment[];
  /** True when a message stands within this one. */
  readonly carriesMessage: boolean;
};

const LONGEST_SUBJECT = 300;
const SIGNED = /^application\/(?:x-)?pkcs7-(?:mime|signature)$/;
const SIGNED_FILE = /\.p7[ms]$/i;

/** The subject on one line, decoded. */
export const subjectOf = (header: MailHeader): string =>
  cleanLine(decodeWords(firstValue(header, 'subject') ?? ''), LONGEST_SUBJECT);

/** Announces a message within a message the way mail programs do in the words themselves. */
const announce = (header: MailHeader): string => {
  const [from] = addressesOf(header, 'from');
  return [
    '-------- 转发的邮件 --------',
    `发件人: ${from?.name ?? ''} <${from?.address ?? ''}>`,
    `日期: ${cleanLine(firstValue(header, 'date') ?? '', 100)}`,
    `主题: ${subjectOf(header)}`,
    '',
  ].join('\n');
};

const NOTHING: MessageContent = { texts: [], cut: false, attachments: [], carriesMessage: false };

const readFile = (leaf: MimeLeaf): MessageContent => {
  const attachment = readAttachment(leaf);
  return attachment ? { ...NOTHING, attachments: [attachment] } : NOTHING;
};

/** Words with a name are a file as well where their sender attached them. */
const readText = (leaf: MimeLeaf, isChosen: boolean, budget: MailBudget): MessageContent => {
  const file = isAttached(leaf) || !isChosen ? readFile(leaf) : NOTHING;
  if (!isChosen) return isWords(leaf) ? NOTHING : file;
  const { text, cut } = readWords(leaf, budget);
  return { ...file, texts: [text], cut };
};

const readInner = (
  bytes: Uint8Array,
  limits: MailLimits,
  budget: MailBudget,
): { readonly header: MailHeader; readonly content: MessageContent } | undefined => {
  if (limits.depth < 0) {
    pass(budget, 'too-deep');
    return undefined;
  }
  const split = splitMessage(bytes, limits, budget);
  return { header: split.header, content: readMessage(split, limits, budget) };
};

const readLeaf = (
  leaf: MimeLeaf,
  words: ReadonlySet<MimeLeaf>,
  limits: MailLimits,
  budget: MailBudget,
): MessageContent => {
  if (leaf.type === 'message/rfc822') {
    const inner = readInner(leafBytes(leaf), limits, budget);
    if (!inner) return readFile(leaf);
    const texts = [announce(inner.header), ...inner.content.texts];
    return { ...inner.content, texts, carriesMessage: true };
  }
  const isSigned = SIGNED.test(leaf.type) || SIGNED_FILE.test(nameOf(leaf) ?? '');
  const signed = isSigned ? signedContent(leafBytes(leaf)) : undefined;
  if (signed) return readInner(signed, limits, budget)?.content ?? readFile(leaf);
  return isText(leaf) ? readText(leaf, words.has(leaf), budget) : readFile(leaf);
};

/** Reads what a message holds, and the messages within it down to the limits' depth. */
export const readMessage = (
  { leaves, depth }: SplitMessage,
  limits: MailLimits,
  budget: MailBudget,
): MessageContent => {
  const words = chooseWords(leaves);
  const deeper = { ...limits, depth: limits.depth - depth - 1 };
  const contents = leaves.map((leaf) => readLeaf(leaf, words, deeper, budget));
  return {
    texts: contents.flatMap(({ texts }) => texts),
    cut: contents.some(({ cut }) => cut),
    attachments: contents.flatMap(({ attachments }) => attachments),
    carriesMessage: contents.some(({ carriesMessage }) => carriesMessage),
  };
};
