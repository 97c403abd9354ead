import * as z from 'zod';

/** A request's key, the fingerprint of what it asked, and what it was answered, as stored. */
export const StoredKey = z.object({ key: z.string(), content: z.string(), answer: z.unknown() });
