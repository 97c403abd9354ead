import type { Fingerprints } from '../ports/outside.ts';
import type { ComplaintDraft, Sender } from './draft.ts';

/**
 * The keys under which a draft is one complaint: the channel's own, or the content's where there is
 * none, and the sender's header key, scoped to branch, channel and sender. Opaque: a Message-ID or a
 * header may say who somebody is.
 */
export const keysOf = (
  draft: ComplaintDraft,
  { scope, idempotencyKey }: Sender,
  branch: string,
  content: string,
  fingerprints: Fingerprints,
): string[] => {
  const { channel } = draft.facts;
  const natural = draft.key.natural
    ? opaque(fingerprints, ['natural', branch, channel, ...draft.key.natural])
    : contentKey(draft, branch, content, fingerprints);
  return idempotencyKey === undefined
    ? [natural]
    : [natural, opaque(fingerprints, ['header', branch, channel, scope, idempotencyKey])];
};

/** The key of a draft that has none of its own: its content. */
export const contentKey = (
  draft: ComplaintDraft,
  branch: string,
  content: string,
  fingerprints: Fingerprints,
): string => opaque(fingerprints, ['content', branch, draft.facts.channel, content]);

const opaque = (fingerprints: Fingerprints, parts: readonly string[]): string =>
  fingerprints.plain(JSON.stringify(parts));
