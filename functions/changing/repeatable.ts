import type { Instant } from '../domain/time.ts';
import type { CommitOutcome, Ledger, Write } from '../ports/ledger.ts';
import type { Fingerprints } from '../ports/outside.ts';
import type { KeyReader } from '../ports/readers.ts';

/** What a request is known by when it comes again. Opaque: a key may say who somebody is. */
export type RequestKey = {
  /** Each is an item of its own; any of them finds the answer again. */
  readonly keys: readonly string[];
  /** Fingerprints of its content under every key version in use, the current one first. */
  readonly contents: readonly [string, ...string[]];
};

/** What is known when it comes again, so that it is done once. */
export type Repeatable = RequestKey | { readonly eventId: string };

/** What was done before: its answer of then, or a key of it that was used for something else. */
export type Known =
  | { readonly kind: 'replayed'; readonly answer: unknown }
  | { readonly kind: 'conflict'; readonly key: string };

/** Whose key it is, and for what: the same letters from somebody else are another key. */
export type KeyScope = {
  readonly use: 'header' | 'command' | 'order' | 'notice' | 'set-aside' | 'hand-over';
  readonly branch: string;
  readonly channel?: string;
  /** The token's subject, or the system that hands on. */
  readonly subject: string;
};

/** The item that a sender's Idempotency-Key becomes. */
export const senderKey = (
  { use, branch, channel, subject }: KeyScope,
  given: string,
  fingerprints: Pick<Fingerprints, 'plain'>,
): string =>
  opaqueKey(
    [use, branch, ...(channel === undefined ? [] : [channel]), subject, given],
    fingerprints,
  );

/** An item's key, made of parts that say what it is a key of. */
export const opaqueKey = (
  parts: readonly string[],
  fingerprints: Pick<Fingerprints, 'plain'>,
): string => fingerprints.plain(JSON.stringify(parts));

/** What tells one content from another. A rotation of the branch's key does not make another one. */
export const contentsOf = (
  content: unknown,
  fingerprints: Pick<Fingerprints, 'keyedAll'>,
): Promise<RequestKey['contents']> => fingerprints.keyedAll(JSON.stringify(content));

/** What a change leaves behind so that it is known when it comes again. */
export const repeatableWrites = (
  repeatable: Repeatable | undefined,
  answer: unknown,
  now: Instant,
): Write[] => {
  if (!repeatable) return [];
  return 'eventId' in repeatable
    ? [{ kind: 'seen', eventId: repeatable.eventId, at: now }]
    : keyWrites(repeatable, answer);
};

const keyWrites = ({ keys, contents: [content] }: RequestKey, answer: unknown): Write[] =>
  keys.map((key) => ({ kind: 'key', key, content, answer }));

/**
 * Looks whether it was done before, when nothing was changed or the ledger refused. A request is
 * looked for by all its keys; one of them that was used for another content is a conflict. One that
 * was made before is found by the other keys too from now on: a key that was spent on it is spent.
 */
export const makeFindKnown = ({
  ledger,
  keys,
}: {
  readonly ledger: Ledger;
  readonly keys: KeyReader;
}) => {
  const findRequest = async (request: RequestKey): Promise<Known | undefined> => {
    const found = await Promise.all(
      request.keys.map(async (key) => ({ key, stored: await keys.find(key) })),
    );
    const other = found.find(({ stored }) => stored && !request.contents.includes(stored.content));
    if (other) return { kind: 'conflict', key: other.key };
    const known = found.find(({ stored }) => stored)?.stored;
    if (!known) return undefined;
    const missing = found.flatMap(({ key, stored }) => (stored ? [] : [key]));
    if (missing.length > 0) {
      const { kind } = await ledger.commit(keyWrites({ ...request, keys: missing }, known.answer));
      // Somebody spent it meanwhile; keys never go, so this ends.
      if (kind === 'key-taken') return findRequest(request);
    }
    return { kind: 'replayed', answer: known.answer };
  };

  return async (
    repeatable: Repeatable | undefined,
    outcome: 'unchanged' | CommitOutcome['kind'],
  ): Promise<Known | undefined> => {
    if (!repeatable) return undefined;
    if ('eventId' in repeatable)
      return outcome === 'seen' ? { kind: 'replayed', answer: undefined } : undefined;
    return outcome === 'unchanged' || outcome === 'key-taken' ? findRequest(repeatable) : undefined;
  };
};
