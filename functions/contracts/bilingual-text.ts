import * as z from 'zod';

/** A text in both languages, as a person writes it into a file. */
export const GivenName = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A text in both languages, as the system stores and shows it. */
export const Name = z.object({ zh: z.string(), en: z.string() });
