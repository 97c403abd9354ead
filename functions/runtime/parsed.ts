import type * as z from 'zod';
import { readBy } from '../contracts/problem.ts';
import { HttpProblem } from './http-problem.ts';

/**
 * What a caller gave, by its schema.
 * @param whole what the caller calls it as a whole
 * @throws HttpProblem `invalid-request` with every field that is wrong
 */
export const parsed = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  whole = 'body',
): z.output<Schema> => {
  const read = readBy(schema, value, whole);
  if (read.kind === 'unreadable') throw new HttpProblem('invalid-request', read.details);
  return read.value;
};
