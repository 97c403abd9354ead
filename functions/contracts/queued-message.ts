import type { Instant } from '../domain/time.ts';

/** A message as it came, before anybody read it. */
export type Came = {
  readonly body: string;
  /** When the queue had it. */
  readonly at: Instant;
  /** The queue's id of it. */
  readonly id: string;
};
