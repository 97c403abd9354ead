import { readFileSync } from 'node:fs';
import type * as z from 'zod';

const file: unknown = JSON.parse(readFileSync(new URL('./branch.json', import.meta.url), 'utf8'));

/**
 * A part of the settings that were laid beside the bundle when the stack was synthesised. Parts are
 * read by those that need them: a policy's many fields would slow every function's start.
 * @throws ZodError when the part is not what it should be
 */
export const settingsPart = <Schema extends z.ZodType>(part: Schema): z.output<Schema> =>
  // It is read once: zod need not compile a parser for it first.
  part.parse(file, { jitless: true });
