import type { Running } from './bring-up.ts';
import type { OpenTicket } from './next-steps.ts';

/** What a demonstration plays on, and speaks through. */
export type Stage = Pick<Running, 'endpoints' | 'issuer' | 'deliveries'> & {
  /** Aborted when the user has had enough. */
  readonly signal: AbortSignal;
  /** Line after line, instead of a picture that is drawn over. */
  readonly plain: boolean;
};

/** How it ended. */
export type Summary = {
  /** Whether everything ended as the demonstration says it must. */
  readonly passed: boolean;
  readonly lines: readonly string[];
  /** One that it has left open, for the user to go on with. */
  readonly openTicket?: OpenTicket;
};

/** Plays complaints through the deployed branches, showing what happens to them. */
export type Demonstration = (stage: Stage) => Promise<Summary>;
