import { join } from 'node:path';
import { expect, it } from 'vitest';
import { command } from '../../checks/command.ts';
import { plantTree } from './planted-tree.ts';

const root = join(import.meta.dirname, '../..');
const setting = async (name: string) =>
  (await command(root, 'npm', ['config', 'get', name])).output.trim();

it('installs without a word of packages that want a newer Node than npm runs under', async () => {
  expect(await setting('loglevel')).toBe('error');
});

it('runs no install script of any package, whatever npm does by itself', async () => {
  expect(await setting('ignore-scripts')).toBe('true');
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
