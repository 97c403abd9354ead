import type { Fingerprints } from '../ports/outside.ts';
import type { ComplaintDraft, Sender } from './draft.ts';

/** The keys under which a draft is one complaint. Opaque: a Message-ID may say who somebody is. */
export type DraftKeys = {
  /** The channel's own key, or the content's where there is none. */
  readonly own: readonly string[];
  /** The sender's header key, scoped to branch, channel and sender. */
  readonly header: readonly string[];
};

/**
 * The keys of a draft.
 * @param contents fingerprints of its content under every key version still in use
 */
export const keysOf = (
  draft: ComplaintDraft,
  { scope, idempotencyKey }: Sender,
  branch: string,
  contents: readonly string[],
  fingerprints: Fingerprints,
): DraftKeys => {
  const { channel } = draft.facts;
  const { natural } = draft.key;
  return {
    own: natural
      ? [opaque(fingerprints, ['natural', branch, channel, ...natural])]
      : contentKeys(draft, branch, contents, fingerprints),
    header:
      idempotencyKey === undefined
        ? []
        : [opaque(fingerprints, ['header', branch, channel, scope, idempotencyKey])],
  };
};

/** The keys of a draft that goes by its content. */
export const contentKeys = (
  draft: ComplaintDraft,
  branch: string,
  contents: readonly string[],
  fingerprints: Fingerprints,
): string[] =>
  contents.map((content) =>
    opaque(fingerprints, ['content', branch, draft.facts.channel, content]),
  );

const opaque = (fingerprints: Fingerprints, parts: readonly string[]): string =>
  fingerprints.plain(JSON.stringify(parts));
