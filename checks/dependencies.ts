import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Check, type Finding, judge } from './check.ts';
import { command } from './command.ts';
import { folderCircles } from './folder-circles.ts';

const repository = join(import.meta.dirname, '..');
const rules = join(repository, '.dependency-cruiser.mjs');
const cruiser = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const looked = [
  'functions',
  'infra',
  'local',
  'cli',
  'console',
  'checks',
  'bench',
  'test',
  'vitest.config.ts',
];

/** The folders right under these stand on each other one way. */
const ONE_WAY = ['functions/domain/', 'console/'];

const Cruise = z.object({
  modules: z.array(
    z.object({
      source: z.string(),
      dependencies: z.array(z.object({ resolved: z.string() })).default([]),
    }),
  ),
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
    ruleSetUsed: z.object({
      forbidden: z.array(z.object({ name: z.string(), comment: z.string() })),
    }),
  }),
});

/**
 * Breaches of the dependency rule in a checkout. A file of functions/ that the cruiser did not look
 * at is one too: without a compiler that it understands it looks at nothing and finds nothing.
 */
export const findBreaches = async (
  root: string,
): Promise<{ readonly breaches: Finding[]; readonly modules: number }> => {
  const folders = looked.filter((folder) => existsSync(join(root, folder)));
  const args = [cruiser, '--config', rules, '--output-type', 'json', ...folders];
  const { output } = await command(root, process.execPath, args);
  if (!output.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${output}`);
  const { modules, summary } = Cruise.parse(JSON.parse(output));

  const seen = new Set(modules.map(({ source }) => source));
  const unseen: Finding[] = [];
  for await (const file of glob('functions/**/*.ts', { cwd: root }))
    if (!seen.has(file)) unseen.push({ file, problem: 'not looked at by dependency-cruiser' });
  if (seen.size === 0) unseen.push({ file: root, problem: 'no module looked at' });

  const reasons = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
  const breaches = summary.violations.map(({ from, to, rule: { name } }) => ({
    file: from,
    problem: `${to === from ? '' : `imports ${to}: `}${name} (${reasons.get(name)})`,
  }));
  const imports = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
  );
  const circles = ONE_WAY.flatMap((folder) => folderCircles(imports, folder));
  return { breaches: [...unseen, ...breaches, ...circles], modules: seen.size };
};

export const dependencies: Check = {
  name: 'deps',
  title: 'dependency rule',
  run: async (root) => {
    const { breaches, modules } = await findBreaches(root);
    return judge(breaches, `${modules} modules`);
  },
};
