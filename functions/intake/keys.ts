import { contentsOf, opaqueKey, type RequestKey, senderKey } from '../changing/repeatable.ts';
import type { Fingerprints } from '../ports/outside.ts';
import type { ComplaintDraft, Sender } from './draft.ts';

/** The keys under which a draft is one complaint. Opaque: a Message-ID may say who somebody is. */
export type DraftKeys = {
  /** The channel's own key, or the content's where there is none. */
  readonly own: readonly string[];
  /** Those of the content, one for each key version in use. */
  readonly byContent: readonly string[];
  /** The sender's header key, scoped to branch, channel and sender. */
  readonly header: readonly string[];
  readonly contents: RequestKey['contents'];
};

/** The keys of a draft. */
export const keysOf = async (
  draft: ComplaintDraft,
  { scope, idempotencyKey }: Sender,
  branch: string,
  fingerprints: Fingerprints,
): Promise<DraftKeys> => {
  const { channel } = draft.facts;
  const { natural } = draft.key;
  const contents = await contentsOf(draft.content, fingerprints);
  const byContent = contents.map((content) =>
    opaqueKey(['content', branch, channel, content], fingerprints),
  );
  const header = { use: 'header', branch, channel, subject: scope } as const;
  return {
    own: natural ? [opaqueKey(['natural', branch, channel, ...natural], fingerprints)] : byContent,
    byContent,
    header: idempotencyKey === undefined ? [] : [senderKey(header, idempotencyKey, fingerprints)],
    contents,
  };
};
