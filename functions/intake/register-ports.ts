import type { ClockContext } from '../domain/clock/clock.ts';
import type { Watcher } from '../domain/on-call/alerts-for-step.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Fingerprints, Identifiers, WallClock } from '../ports/outside.ts';
import type { ContactReader, KeyReader } from '../ports/readers.ts';

/** What the house lends to every channel. */
export type IntakePorts = {
  readonly ledger: Ledger;
  readonly keys: KeyReader;
  readonly contacts: ContactReader;
  readonly fingerprints: Fingerprints;
  readonly identifiers: Identifiers;
  readonly clock: WallClock;
  readonly watcher: Watcher;
  readonly clockContext: ClockContext;
};
