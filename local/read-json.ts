import { readFile } from 'node:fs/promises';
import type * as z from 'zod';

/** What a JSON file holds; undefined when it is missing, broken, or has another shape. */
export const readJson = async <T extends z.ZodType>(
  file: string,
  schema: T,
): Promise<z.infer<T> | undefined> => {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
};
