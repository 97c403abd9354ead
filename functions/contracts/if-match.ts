import * as z from 'zod';
import { SENTENCES } from './sentences.ts';

/** The If-Match header: a version, bare or quoted as an entity tag. */
export const IfMatch = z
  .string()
  .regex(/^(?:\d{1,9}|"\d{1,9}")$/, SENTENCES.version.en)
  .transform((text) => Number(text.replaceAll('"', '')));
