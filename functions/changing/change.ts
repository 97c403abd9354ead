import type { OwnBranch } from '../domain/own-branch.ts';
import type { Instant } from '../domain/time.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { WallClock } from '../ports/outside.ts';
import type { KeyReader } from '../ports/readers.ts';
import { type Known, makeFindKnown, type Repeatable, repeatableWrites } from './repeatable.ts';
import { changeWrites, type Extra, type ThingChange } from './thing-change.ts';

/** What changing anything needs. */
export type ChangePorts = {
  readonly ledger: Ledger;
  readonly keys: KeyReader;
  readonly clock: WallClock;
  /** The branch that it changes in. */
  readonly ownBranch: OwnBranch;
};

/** What the rules make of what was loaded: what changes, or why nothing does. */
export type Decided<Answer, Instead> =
  | {
      readonly kind: 'changed';
      readonly changes: readonly ThingChange[];
      /** What else is written in the same transaction. */
      readonly also?: readonly Extra[];
      readonly answer: Answer;
    }
  | Unchanged<Instead>;

type Unchanged<Instead> = { readonly kind: 'unchanged'; readonly answer: Instead };

/** Nothing changes; this is what is said instead. */
export const unchanged = <Instead>(answer: Instead): Unchanged<Instead> => ({
  kind: 'unchanged',
  answer,
});

/** One way to change something. */
export type Change<Loaded, Answer, Instead> = {
  readonly load: (now: Instant) => Promise<Loaded>;
  /** Pure. Asked again, with the clock read anew, when what was loaded has changed meanwhile. */
  readonly decide: (loaded: Loaded, now: Instant) => Decided<Answer, Instead>;
};

/** What a change comes to. */
export type ChangeOutcome<Answer, Instead> =
  | { readonly kind: 'changed'; readonly answer: Answer }
  | Unchanged<Instead>;

/** Others changed the same thing meanwhile again and again: ask again later. */
export class ChangeBusy extends Error {
  override readonly name = 'ChangeBusy';
}

/** Others may change a thing meanwhile this often. */
const ATTEMPTS = 8;

/**
 * The one way in which anything changes: load, decide, store in one transaction; again, when somebody
 * else was faster. What is known to have been done before gets its answer of then, whatever has
 * become of the thing since: nothing happens twice.
 * @throws ChangeBusy, LedgerBusy, and what loading and deciding throw
 */
export const makeChange = ({ ledger, keys, clock, ownBranch }: ChangePorts) => {
  const findKnown = makeFindKnown({ ledger, keys });

  async function change<Loaded, Answer, Instead>(
    what: Change<Loaded, Answer, Instead>,
  ): Promise<ChangeOutcome<Answer, Instead>>;
  async function change<Loaded, Answer, Instead>(
    what: Change<Loaded, Answer, Instead>,
    repeatable: Repeatable | undefined,
  ): Promise<ChangeOutcome<Answer, Instead> | Known>;
  async function change<Loaded, Answer, Instead>(
    { load, decide }: Change<Loaded, Answer, Instead>,
    repeatable?: Repeatable,
  ): Promise<ChangeOutcome<Answer, Instead> | Known> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const now = clock.now();
      const decided = decide(await load(now), now);
      // The same request may be what has made the rules say no.
      if (decided.kind === 'unchanged')
        return (await findKnown(repeatable, 'unchanged')) ?? decided;
      const { changes, also = [], answer } = decided;
      const { kind } = await ledger.commit([
        ...changes.flatMap((one) => changeWrites(one, ownBranch)),
        ...also,
        ...repeatableWrites(repeatable, answer, now),
      ]);
      if (kind === 'committed') return { kind: 'changed', answer };
      const known = await findKnown(repeatable, kind);
      if (known) return known;
    }
    throw new ChangeBusy(`others were faster ${ATTEMPTS} times`);
  }
  return change;
};
