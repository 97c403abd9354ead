import { decodeWords } from 'postal-mime';
import { addressesOf } from './addresses.ts';
import type { MailBudget } from './budget.ts';
import { cleanLine } from './clean-text.ts';
import { firstValue, type MailHeader } from './header.ts';
import type { MailLimits } from './limits.ts';
import { type MailAttachment, type MailRefusal, refuse } from './parsed-mail.ts';
import { hasWords, isWords, leafBytes, readAttachment, readWords } from './read-words.ts';
import { type MimeLeaf, type SplitMessage, splitMessage } from './split-message.ts';

/** What a message and the messages within it hold, in reading order. */
export type MessageContent = {
  readonly kind: 'content';
  readonly texts: readonly string[];
  readonly cut: boolean;
  readonly attachments: readonly MailAttachment[];
  /** True when a message stands within this one. */
  readonly carriesMessage: boolean;
};

const LONGEST_SUBJECT = 300;

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

/** Of leaves that say the same, the plain ones, unless they are blank. */
const chosen = (leaves: readonly MimeLeaf[]): ReadonlySet<MimeLeaf> => {
  const groups = Map.groupBy(leaves.filter(isWords), ({ alternative }) => alternative);
  return new Set(
    [...groups].flatMap(([alternative, group]) => {
      if (alternative === undefined) return group;
      const plain = group.filter(({ type }) => type === 'text/plain');
      const rich = group.filter(({ type }) => type !== 'text/plain');
      return rich.length > 0 && !plain.some(hasWords) ? rich : plain;
    }),
  );
};

const NOTHING: MessageContent = {
  kind: 'content',
  texts: [],
  cut: false,
  attachments: [],
  carriesMessage: false,
};

const readLeaf = (leaf: MimeLeaf, isChosen: boolean, budget: MailBudget): MessageContent => {
  if (isWords(leaf)) {
    if (!isChosen) return NOTHING;
    const { text, cut } = readWords(leaf, budget);
    return { ...NOTHING, texts: [text], cut };
  }
  const attachment = readAttachment(leaf);
  return attachment ? { ...NOTHING, attachments: [attachment] } : NOTHING;
};

const readInnerMessage = (
  leaf: MimeLeaf,
  limits: MailLimits,
  budget: MailBudget,
): MessageContent | MailRefusal => {
  if (limits.depth < 0) return refuse('too-deep', 'messages are nested too deep');
  const split = splitMessage(leafBytes(leaf), limits, budget);
  if (split.kind === 'refused') return split;
  const content = readMessage(split, limits, budget);
  if (content.kind === 'refused') return content;
  return { ...content, texts: [announce(split.header), ...content.texts], carriesMessage: true };
};

/** Reads what a message holds, and the messages within it down to the limits' depth. */
export const readMessage = (
  { leaves, depth }: SplitMessage,
  limits: MailLimits,
  budget: MailBudget,
): MessageContent | MailRefusal => {
  const words = chosen(leaves);
  const contents: MessageContent[] = [];
  for (const leaf of leaves) {
    const content =
      leaf.type === 'message/rfc822'
        ? readInnerMessage(leaf, { ...limits, depth: limits.depth - depth - 1 }, budget)
        : readLeaf(leaf, words.has(leaf), budget);
    if (content.kind === 'refused') return content;
    contents.push(content);
  }
  return {
    kind: 'content',
    texts: contents.flatMap(({ texts }) => texts),
    cut: contents.some(({ cut }) => cut),
    attachments: contents.flatMap(({ attachments }) => attachments),
    carriesMessage: contents.some(({ carriesMessage }) => carriesMessage),
  };
};
