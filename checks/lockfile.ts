import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Check, judge } from './check.ts';

const Dependencies = z.record(z.string(), z.string()).default({});
const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ dependencies: Dependencies, optionalDependencies: Dependencies }),
  ),
});

/**
 * Packages that another one asks for and that have no entry, as `name@version`. npm leaves out optional
 * ones, of other platforms, that its registry does not carry, and then `npm ci` fails everywhere.
 */
export const missingFromLockfile = (text: string): readonly string[] => {
  const { packages } = Lockfile.parse(JSON.parse(text));
  const present = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const wanted = Object.values(packages).flatMap(({ dependencies, optionalDependencies }) =>
    Object.entries({ ...dependencies, ...optionalDependencies }),
  );
  return [...new Set(wanted.filter(([name]) => !present.has(name)).map((pair) => pair.join('@')))];
};

export const lockfile: Check = {
  name: 'lock',
  title: 'npm ci can use the lockfile',
  run: async (root) => {
    const file = 'package-lock.json';
    const missing = missingFromLockfile(await readFile(join(root, file), 'utf8'));
    return judge(
      missing.map((name) => ({ file, problem: `no entry for ${name}` })),
      'no entry missing',
    );
  },
};
