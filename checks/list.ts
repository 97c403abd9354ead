import { join } from 'node:path';
import type { Check } from './check.ts';
import { commandOutcome } from './command.ts';
import { consolePage } from './console.ts';
import { dependencies } from './dependencies.ts';
import { docs } from './docs.ts';
import { lockfile } from './lockfile.ts';
import { machines } from './machines.ts';
import { notices } from './notices.ts';
import { partition } from './partition.ts';
import { rules } from './rules-page.ts';
import { synths } from './synth.ts';
import { templates } from './templates.ts';
import { words } from './words.ts';

/** A check that is one program of node_modules/.bin. */
const program = (name: string, title: string, file: string, ...args: string[]): Check => ({
  name,
  title,
  run: (root) => commandOutcome(root, join(root, 'node_modules/.bin', file), args),
});

const biome = ['check', '--error-on-warnings', '--reporter=concise', '--max-diagnostics=none', '.'];

/** What was judged last time stands, as far as nothing that it needs has changed. */
const since = ['--incremental', '--tsBuildInfoFile', '.build/types.tsbuildinfo'];

/** All checks, the quick ones first. */
export const checks: readonly Check[] = [
  program('lint', 'format and lint', 'biome', ...biome),
  program('types', 'types', 'tsc', '--project', 'tsconfig.json', ...since),
  consolePage,
  dependencies,
  program('unused', 'no unused file, export or package', 'knip'),
  partition,
  words,
  lockfile,
  docs,
  rules,
  machines,
  notices,
  ...synths,
  templates,
  program('tests', 'tests', 'vitest', 'run'),
];
