import type * as z from 'zod';

const names = new Map<z.ZodType, z.ZodType>();

/**
 * A schema under a name of its own in the document, for generated clients: the one that it has, or else
 * this one. What stands in two places keeps its first name.
 */
export const named = (schema: z.ZodType, name: string): z.ZodType => {
  if (schema.meta()?.id !== undefined) return schema;
  const found = names.get(schema) ?? schema.meta({ ...schema.meta(), id: name });
  names.set(schema, found);
  return found;
};
