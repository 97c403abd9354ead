import * as z from 'zod';

/** An administrative division, as stored and as told: what was a code once is taken as it is. */
export const StoredArea = z
  .string()
  .exactOptional()
  .meta({
    description: 'Administrative division where the matter arose, by its code (GB/T 2260).',
    examples: ['320812'],
  });
