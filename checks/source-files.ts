import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.ts';

/**
 * Paths (from the root, with `/`) of all files that belong to the repository or soon will:
 * what git tracks and what it does not ignore.
 */
export const sourceFiles = async (root: string): Promise<string[]> => {
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const { code, output } = await command(root, 'git', listing);
  if (code !== 0) throw new Error(`not a git checkout: ${output.trim()}`);
  // A file deleted but not yet committed is still listed.
  return output.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
};
