import type { Change, Looker } from '../contracts/changes.ts';
import type { Heartbeat } from '../domain/heartbeat/heartbeat.ts';
import type { Instant } from '../domain/time.ts';

/** What changed of late, for pages that stay open. */
export type ChangeLog = {
  /** Keeps what changed together, for some minutes. @throws when it cannot be kept */
  note(changes: readonly Change[]): Promise<void>;
  /** What was noted after an instant; `more` where there is too much of it to tell. */
  after(at: Instant): Promise<{ readonly changes: readonly Change[]; readonly more: boolean }>;
};

/** The last sign of life of each of whom one is expected. */
export type Heartbeats = {
  all(): Promise<readonly Heartbeat[]>;
  /** Keeps it, unless a later one is known. @throws when it cannot be kept */
  note(heartbeat: Heartbeat): Promise<void>;
};

/** Who has a thing open. */
export type Lookers = {
  of(thing: string): Promise<readonly Looker[]>;
  look(thing: string, looker: Looker): Promise<void>;
};

/** Whom a token speaks for. */
export type Names = {
  of(subject: string): Promise<Pick<Looker, 'personId' | 'name'> | undefined>;
};
