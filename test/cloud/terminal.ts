import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { endpoints } from './house.ts';

/** What came of some lines that were typed. */
export type Typed = {
  readonly output: string;
  /** What was wrong, by what the shell itself or a program of theirs said. */
  readonly complaints: string;
  /** The status of each answer that curl got, in order. */
  readonly statuses: readonly number[];
};

/** A terminal in which a user works: what one block has set, the next one finds. */
export type Terminal = { readonly type: (lines: string) => Promise<Typed> };

/** As a user has it, besides that it tells which line failed, and what curl was answered. */
const prelude = `
set -o pipefail
trap 'echo "failed: $BASH_COMMAND" >&2' ERR
curl() { command curl --dump-header "$(mktemp answers/"$(date +%s%N)".XXXXXX)" "$@"; }
`;

const statusesIn = async (folder: string): Promise<number[]> => {
  const names = (await readdir(folder)).toSorted();
  const heads = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  for (const name of names) await rm(join(folder, name));
  // The last one counts: an upload is first told to continue.
  return heads.map((head) => Number([...head.matchAll(/^HTTP\/\S+ (\d+)/gm)].at(-1)?.[1]));
};

/** Opens one in a folder that has nothing but `.local/endpoints.json`, as a checkout has it. */
export const openTerminal = async (): Promise<Terminal> => {
  const folder = await mkdtemp(join(tmpdir(), 'redress-terminal-'));
  for (const name of ['.local', 'answers', 'bin']) await mkdir(join(folder, name));
  await writeFile(join(folder, '.local/endpoints.json'), JSON.stringify(endpoints()));
  const aws = join(folder, 'bin/aws');
  const command = join(import.meta.dirname, 'aws-command.ts');
  await writeFile(aws, `#!/bin/sh\nexec '${process.execPath}' '${command}' "$@"\n`);
  await chmod(aws, 0o755);

  const path = [join(folder, 'bin'), dirname(process.execPath), process.env.PATH].join(':');
  const shell = spawn('bash', ['--noprofile', '--norc'], {
    cwd: folder,
    env: { ...process.env, PATH: path, NO_PROXY: '127.0.0.1' },
  });
  onTestFinished(async () => {
    shell.kill();
    await rm(folder, { recursive: true, force: true });
  });
  const said = { out: '', err: '' };
  shell.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said.out += chunk;
  });
  shell.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said.err += chunk;
  });

  const type = async (lines: string): Promise<Typed> => {
    const end = randomUUID();
    said.out = '';
    said.err = '';
    shell.stdin.write(`${lines}\necho; echo ${end}; echo ${end} >&2\n`);
    while (!said.out.includes(end) || !said.err.includes(end))
      await new Promise((resolve) => setTimeout(resolve, 20));
    const [output = '', complaints = ''] = [said.out, said.err].map((text) => text.split(end)[0]);
    return {
      output: output.trim(),
      complaints: complaints.trim(),
      statuses: await statusesIn(join(folder, 'answers')),
    };
  };
  await type(prelude);
  return { type };
};
