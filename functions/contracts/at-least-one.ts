import type * as z from 'zod';

const isGiven = (given: Readonly<Record<string, unknown>>): boolean =>
  Object.values(given).some((value) => value !== undefined);

/** An object of fields that may each be left out, but not all of them. */
export const atLeastOne = <Schema extends z.ZodObject>(schema: Schema, problem: string): Schema =>
  schema.refine(isGiven, problem).meta({ minProperties: 1 });
