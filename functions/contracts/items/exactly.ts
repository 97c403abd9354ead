import type * as z from 'zod';

/** The keys of every member of a union. */
type KeysOf<T> = T extends unknown ? keyof T : never;

export type Faithful<T, Output> = [T, KeysOf<T>] extends [Output, KeysOf<Output>] ? unknown : never;

/**
 * Passes on a schema whose output is `T` and nothing else: a field, a state or a word that the
 * domain gains and the schema does not know is a type error here, not a loss on reading.
 */
export const exactly =
  <T>() =>
  <Schema extends z.ZodType<T>>(schema: Schema & Faithful<T, z.output<Schema>>): Schema =>
    schema;
