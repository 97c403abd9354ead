import type { Instant } from '../domain/time.ts';
import type { Ledger, Write } from '../ports/ledger.ts';
import type { WallClock } from '../ports/outside.ts';
import type { KeyReader } from '../ports/readers.ts';
import { type KnownRequest, keyWrites, makeFindAnswer, type RequestKey } from './request-key.ts';

/** What changing anything needs. */
export type ChangePorts = {
  readonly ledger: Ledger;
  readonly keys: KeyReader;
  readonly clock: WallClock;
};

/** What the rules make of what was loaded: what is to be written, or why nothing is. */
export type Decided<Answer, Instead> =
  | { readonly kind: 'changed'; readonly writes: readonly Write[]; readonly answer: Answer }
  | { readonly kind: 'unchanged'; readonly answer: Instead };

/** One way to change something: looked at, decided on, stored in one transaction. */
export type Change<Loaded, Answer, Instead> = {
  readonly load: (now: Instant) => Promise<Loaded>;
  /** Pure. Asked again, with the clock read anew, when what was loaded has changed meanwhile. */
  readonly decide: (loaded: Loaded, now: Instant) => Decided<Answer, Instead>;
  /** What the request is known by when it comes again. */
  readonly key?: RequestKey | undefined;
};

/** What a change comes to. */
export type Changed<Answer, Instead> =
  | Exclude<Decided<Answer, Instead>, { readonly kind: 'changed' }>
  | { readonly kind: 'changed'; readonly answer: Answer }
  | KnownRequest;

/** Others changed the same thing meanwhile again and again: ask again later. */
export class ChangeBusy extends Error {
  override readonly name = 'ChangeBusy';
}

/** Others may change a thing meanwhile this often. */
const ATTEMPTS = 8;

/**
 * The one way in which anything changes: load, decide, store in one transaction; again, when somebody
 * else was faster. A request that is known already gets the answer that it got then, whatever has
 * become of the thing since: nothing happens twice.
 * @throws ChangeBusy, LedgerBusy, and what loading throws
 */
export const makeChange = ({ ledger, keys, clock }: ChangePorts) => {
  const findAnswer = makeFindAnswer({ ledger, keys });
  return async <Loaded, Answer, Instead>({
    load,
    decide,
    key,
  }: Change<Loaded, Answer, Instead>): Promise<Changed<Answer, Instead>> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const now = clock.now();
      const decided = decide(await load(now), now);
      // The same request may be what has made the rules say no.
      if (decided.kind === 'unchanged') return (await findAnswer(key)) ?? decided;
      const { writes, answer } = decided;
      const { kind } = await ledger.commit([...writes, ...keyWrites(key, answer)]);
      if (kind === 'committed') return { kind: 'changed', answer };
      const known = kind === 'key-taken' && (await findAnswer(key));
      if (known) return known;
    }
    throw new ChangeBusy(`others were faster ${ATTEMPTS} times`);
  };
};
