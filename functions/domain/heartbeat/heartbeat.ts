import type { Instant } from '../time.ts';

/** Who gives signs of life: the branches next to this one, the machines that the branch says so of, its own canaries. */
export const HEARTBEAT_KINDS = ['neighbour', 'integration', 'canary'] as const;

/** Somebody whose silence is noticed: a branch by its id, a machine by the subject of its tokens, canaries by their branch. */
export type Monitored = { readonly of: (typeof HEARTBEAT_KINDS)[number]; readonly name: string };

/** The last sign of life of somebody, or since when one is expected. */
export type Heartbeat = Monitored & { readonly at: Instant };

/** The id of a branch's own sign of life; `sequence` is its instant, in minutes of the epoch. */
export const aliveEventId = (beat: {
  readonly branch: string;
  readonly sequence: number;
}): string => `${beat.branch}.alive.${beat.sequence}`;
