import type { MailHeader } from './header.ts';
import type { MimeLeaf } from './mime-leaves.ts';
import { leafBytes } from './read-leaf.ts';

/** The local part of a Message-ID of ours: the ticket's id, the entry's sequence, what it said. */
const OURS =
  /(?<![0-9A-Z])([0-9A-HJKMNP-TV-Z]{26}-\d{1,6}-(?:receipt|solution-answer|answer|refusal))@/g;

const idsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(OURS)].flatMap(([, id]) => id ?? [])),
];

/** The ids of our messages that a mail answers, the newest first: a provider may have put its own before. */
export const messagesAnswered = (header: MailHeader): readonly string[] =>
  idsIn(
    ['in-reply-to', 'references'].flatMap((field) => header.get(field) ?? []).join(' '),
  ).reverse();

/**
 * The id of the message of ours that a bounce returns: in the report's parts, in the headers that it
 * hands back, or in what a provider writes freely (RFC 3464, and those who do not keep to it).
 */
export const messageReturned = (
  header: MailHeader,
  leaves: readonly MimeLeaf[],
): string | undefined =>
  messagesAnswered(header)[0] ??
  idsIn(leaves.map((leaf) => Buffer.from(leafBytes(leaf)).toString('latin1')).join('\n'))[0];
