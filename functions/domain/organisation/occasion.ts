import type { Actor } from '../actor.ts';
import type { Instant } from '../time.ts';

/** When it is done, by whom, and in which course of things. */
export type OrganisationOccasion = {
  readonly at: Instant;
  readonly by: Actor;
  readonly correlationId: string;
};
