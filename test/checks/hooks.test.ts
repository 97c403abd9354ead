import { copyFile, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { command } from '../../checks/command.ts';
import { plantTree } from './planted-tree.ts';

const repository = join(import.meta.dirname, '../..');

const git = (root: string, ...args: string[]) =>
  command(root, 'git', ['-c', 'user.name=a', '-c', 'user.email=a@example.cn', ...args], {
    GIT_CONFIG_GLOBAL: '/dev/null',
  });

/** A repository of its own with our hooks in place, and these files staged. */
const staged = async (files: Record<string, string>): Promise<string> => {
  const root = await plantTree({ 'biome.json': '{}', '.gitignore': 'node_modules\n', ...files });
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'));
  await copyFile(join(repository, 'lefthook.yml'), join(root, 'lefthook.yml'));
  await git(root, 'init', '-q');
  await command(root, join(root, 'node_modules/.bin/lefthook'), ['install']);
  await git(root, 'add', '.');
  return root;
};

it('formats what is committed', async () => {
  const root = await staged({ 'a.ts': 'export const  a = [1,2]' });
  expect(await git(root, 'commit', '-qm', 'Add a')).toMatchObject({ code: 0 });
  const { output } = await git(root, 'show', 'HEAD:a.ts');
  expect(output).toBe('export const a = [1, 2];\n');
  expect(await readFile(join(root, 'a.ts'), 'utf8')).toBe(output);
});

it('commits nothing that the linter refuses', async () => {
  const root = await staged({ 'a.ts': 'export const a = 1;\ndebugger;\n' });
  const { code, output } = await git(root, 'commit', '-qm', 'Add a');
  expect(code).not.toBe(0);
  expect(output).toContain('noDebugger');
});

it('takes a subject of 72 characters and none of 73', async () => {
  const root = await staged({});
  expect(await git(root, 'commit', '-qm', 'a'.repeat(73))).toMatchObject({ code: 1 });
  expect(await git(root, 'commit', '-qm', 'a'.repeat(72))).toMatchObject({ code: 0 });
});
