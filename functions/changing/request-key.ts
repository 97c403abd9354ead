import type { Ledger, Write } from '../ports/ledger.ts';
import type { Fingerprints } from '../ports/outside.ts';
import type { KeyReader } from '../ports/readers.ts';

/** What a request is known by when it comes again. Opaque: a key may say who somebody is. */
export type RequestKey = {
  /** Each is an item of its own; any of them finds the answer again. */
  readonly keys: readonly string[];
  /** Fingerprints of its content under every key version in use, the current one first. */
  readonly contents: readonly [string, ...string[]];
};

/** A request that was made before: its answer of then, or a key of it that was used for another. */
export type KnownRequest =
  | { readonly kind: 'replayed'; readonly answer: unknown }
  | { readonly kind: 'conflict'; readonly key: string };

/** Whose key it is, and for what: the same letters from somebody else are another key. */
export type KeyScope = {
  readonly use: 'header' | 'command' | 'notice';
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

/** A request's keys and its answer, as they are stored; none of one without a key. */
export const keyWrites = (request: RequestKey | undefined, answer: unknown): Write[] =>
  request?.keys.map((key) => ({ kind: 'key', key, content: request.contents[0], answer })) ?? [];

/**
 * Looks for a request by all its keys. One key that was used for another content is a conflict. A
 * request that was made before is found by the other keys too from now on: a key that was spent on it
 * is spent.
 */
export const makeFindAnswer = ({
  ledger,
  keys,
}: {
  readonly ledger: Ledger;
  readonly keys: KeyReader;
}) => {
  const findAnswer = async (request?: RequestKey): Promise<KnownRequest | undefined> => {
    if (!request) return undefined;
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
      if (kind === 'key-taken') return findAnswer(request);
    }
    return { kind: 'replayed', answer: known.answer };
  };
  return findAnswer;
};
