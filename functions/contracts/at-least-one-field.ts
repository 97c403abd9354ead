import type * as z from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';

/**
 * An object of which one of some fields must be there. A generated client's types say so too.
 * @param fields texts that may each be left out, but not all
 */
export const atLeastOne = <Schema extends z.ZodObject>(
  schema: Schema,
  fields: readonly string[],
  problem: Bilingual,
): Schema =>
  schema
    .refine(
      (given) =>
        Object.entries(given).some(
          ([field, value]) => value !== undefined && fields.includes(field),
        ),
      problem.en,
    )
    // Within allOf: generators of clients take an anyOf beside properties for all that there is.
    .meta({ allOf: [{ anyOf: fields.map(withField) }] });

const withField = (field: string) => ({
  type: 'object',
  properties: { [field]: { type: 'string' } },
  required: [field],
});
