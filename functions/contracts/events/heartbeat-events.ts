import * as z from 'zod';

/** What a branch tells its neighbours of itself, again and again. */
export const HEARTBEAT_EVENTS = {
  BranchAlive: z.object({}).meta({
    description:
      'A sign of life: the branch’s beat runs, and its events get through. A neighbour that hears none for long alerts its on-call. `sequence` is no more than the instant’s epoch, in minutes.',
  }),
};
