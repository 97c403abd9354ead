import { readFileSync } from 'node:fs';
import { BranchSettings } from '../contracts/branch.ts';

/** The branch's settings, laid beside the bundle when the stack was synthesised. */
export const settings: BranchSettings = BranchSettings.parse(
  JSON.parse(readFileSync(new URL('./branch.json', import.meta.url), 'utf8')),
  // It is read once: zod need not compile a parser for it first.
  { jitless: true },
);
