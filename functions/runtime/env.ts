import * as z from 'zod';

/** The variable, which the stack sets for the functions that need it. @throws when it is not set */
export const env = (name: string): string =>
  z
    .string({ error: `${name} is not set` })
    .min(1, `${name} is not set`)
    .parse(process.env[name]);

/** A variable that holds several values with blanks between them, or none. */
export const envList = (name: string): readonly string[] =>
  (process.env[name] ?? '').split(' ').filter((value) => value !== '');
