import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { command } from '../../checks/command.ts';
import { plantTree } from './planted-tree.ts';

const root = join(import.meta.dirname, '../..');
const readJson = async <T extends z.ZodType>(file: string, schema: T): Promise<z.infer<T>> =>
  schema.parse(JSON.parse(await readFile(join(root, file), 'utf8')));

it('says of every package with an install script whether it may run', async () => {
  const { packages } = await readJson(
    'package-lock.json',
    z.object({
      packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })),
    }),
  );
  const { allowScripts } = await readJson(
    'package.json',
    z.object({ allowScripts: z.record(z.string(), z.boolean()) }),
  );
  const scripted = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.split('node_modules/').at(-1)] : [],
  );
  expect(Object.keys(allowScripts)).toEqual(scripted);
});

it('installs without a word of packages that want a newer Node than npm runs under', async () => {
  const { output } = await command(root, 'npm', ['config', 'get', 'loglevel']);
  expect(output.trim()).toBe('error');
});

it('sends nothing to the makers of the CDK', async () => {
  const home = await plantTree({});
  const { output } = await command(
    root,
    join(root, 'node_modules/.bin/cdk'),
    ['cli-telemetry', '--status'],
    { HOME: home, CDK_DISABLE_CLI_TELEMETRY: '' },
  );
  expect(output).toContain('CLI Telemetry is disabled');
});
