import type * as z from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';

const isGiven = (given: Readonly<Record<string, unknown>>): boolean =>
  Object.values(given).some((value) => value !== undefined);

/** An object of fields that may each be left out, but not all of them. */
export const atLeastOne = <Schema extends z.ZodObject>(
  schema: Schema,
  problem: Bilingual,
): Schema => schema.refine(isGiven, problem.en).meta({ minProperties: 1 });
