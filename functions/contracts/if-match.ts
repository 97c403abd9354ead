import * as z from 'zod';

/** The If-Match header: a version, bare or quoted as an entity tag. */
export const IfMatch = z
  .string()
  .regex(/^(?:\d{1,9}|"\d{1,9}")$/, {
    error: 'expected the version that you have read, such as "3"',
  })
  .transform((text) => Number(text.replaceAll('"', '')));
