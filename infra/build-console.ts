import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The console's page does not build: nothing is deployed. */
export class UnbuiltConsole extends Error {
  override readonly name = 'UnbuiltConsole';
}

/** Builds the page of a checkout into a folder. @throws UnbuiltConsole with what the builder said */
export type ConsoleBuilder = (root: string, folder: string) => Promise<void>;

const said = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { stderr, stdout } = Object.assign({ stderr: '', stdout: '' }, error);
  return `${stdout}${stderr}`.trim() || error.message;
};

/** By Vite, in a process of its own: its environment and its working folder are nobody else's. */
const byVite: ConsoleBuilder = async (root, folder) => {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', 'console/vite.config.ts', '--outDir', folder];
  try {
    await promisify(execFile)(process.execPath, [...args, '--logLevel', 'warn'], {
      cwd: root,
      // Whatever it is asked from, a test run too: in another environment Vite builds another page.
      env: { ...process.env, NODE_ENV: 'production' },
    });
  } catch (error) {
    throw new UnbuiltConsole(`console/: the page does not build\n${said(error)}`);
  }
};

/** What the page is made of: by this it is known whether it has changed since it was built. */
const SOURCES = ['console/**/*', 'docs/runbook*.md', 'package-lock.json'];

const sourcesHash = (root: string): string => {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

/**
 * The folder of the console's built page: built when it is not there, or when its sources have
 * changed. Several may ask for it at once.
 * @param onBuild told before it is built, which takes seconds
 * @throws UnbuiltConsole
 */
export const builtConsole = async (
  root: string,
  {
    onBuild,
    build = byVite,
  }: { readonly onBuild?: () => void; readonly build?: ConsoleBuilder } = {},
): Promise<string> => {
  const pages = join(root, '.build/pages');
  const page = join(pages, sourcesHash(root));
  if (existsSync(page)) return page;
  onBuild?.();
  const half = join(pages, `half-${randomUUID()}`);
  mkdirSync(half, { recursive: true });
  try {
    await build(root, half);
    // Whoever is first has it; what another has built meanwhile is the same.
    if (!existsSync(page)) renameSync(half, page);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return page;
};
