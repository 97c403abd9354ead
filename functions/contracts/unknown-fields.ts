import type { ToldDetail } from './problem.ts';
import { unknownField } from './problem-sentences.ts';

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * The fields of a value, at any depth, that a schema has passed over in reading it.
 * @param given what was read, from JSON
 * @param read what the schema made of it, without changing names
 */
export const unknownFields = (given: unknown, read: unknown, path = ''): ToldDetail[] => {
  if (!isHolder(given) || !isHolder(read)) return [];
  return Object.entries(given).flatMap(([key, value]) => {
    const field = path === '' ? key : `${path}.${key}`;
    return Object.hasOwn(read, key)
      ? unknownFields(value, read[key], field)
      : [{ field, problem: unknownField.en }];
  });
};
