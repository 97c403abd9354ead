import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { preparePython } from '../../local/python-environment.ts';
import { plantProgram, temporaryFolder } from './temporary.ts';
import { troubleOf } from './trouble.ts';

/** A Python whose `-m venv` gives a Python whose `-m pip` does what `pip` says, noting each call. */
const fakePython = async (pip: string, venv = 'exit 0') => {
  const root = await temporaryFolder();
  const log = join(root, 'calls');
  const script = `
    case "$1 $2" in
      "-I -c") echo '{"version": [3, 12, 1], "venv": true}' ;;
      "-m venv") echo venv >> ${log}; mkdir -p "$3/bin"; cp "${root}/inner" "$3/bin/python"; ${venv} ;;
    esac`;
  await plantProgram(join(root, 'bin/python3'), script);
  await plantProgram(join(root, 'inner'), `echo "pip $*" >> ${log}; ${pip}`);
  const requirements = join(root, 'requirements.txt');
  await writeFile(requirements, 'emulator==1 --hash=sha256:00\n');
  const folder = join(root, 'venv');
  const env = { PATH: `${join(root, 'bin')}:${process.env.PATH}` };
  const said: string[] = [];
  const prepare = () =>
    preparePython({ folder, requirements, env }, (line) => {
      said.push(line.en);
    });
  const calls = async () => (await readFile(log, 'utf8')).trimEnd().split('\n');
  return { folder, requirements, prepare, calls, said };
};

it('makes the environment and installs what is pinned, with hashes', async () => {
  const { folder, prepare, calls, said } = await fakePython('echo Collecting emulator==1');
  expect(await prepare()).toBe(join(folder, 'bin/python'));
  expect(await calls()).toEqual(['venv', expect.stringMatching(/^pip .*install --require-hashes/)]);
  expect(said).toContain('fetching emulator==1');
});

it('does nothing the second time', async () => {
  const { prepare, calls } = await fakePython('true');
  await prepare();
  await prepare();
  expect(await calls()).toHaveLength(2);
});

it('makes it anew when what is pinned has changed', async () => {
  const { requirements, prepare, calls } = await fakePython('true');
  await prepare();
  await appendFile(requirements, 'more==2 --hash=sha256:11\n');
  await prepare();
  expect(await calls()).toHaveLength(4);
});

it('makes it anew when its Python has gone', async () => {
  const { folder, prepare, calls } = await fakePython('true');
  await prepare();
  await rm(join(folder, 'bin/python'));
  await prepare();
  expect(await calls()).toHaveLength(4);
});

it('makes it anew after an installation that failed', async () => {
  const { prepare, calls } = await fakePython('exit 1');
  await expect(prepare()).rejects.toThrow();
  await expect(prepare()).rejects.toThrow();
  expect(await calls()).toHaveLength(4);
});

it.each([
  'Failed to establish a new connection: [Errno -3] Temporary failure in name resolution',
  'ReadTimeoutError: Read timed out. NewConnectionError',
  'ProxyError: Cannot connect to proxy.',
])('says that the network is missing: %s', async (words) => {
  const { prepare } = await fakePython(`echo "WARNING: ${words}"; exit 1`);
  const told = await troubleOf(prepare());
  expect(told).toContain('pip cannot reach its package index');
  expect(told).toContain(words);
  expect(told).toContain('Only the first start needs the network.');
});

it('says that a package is not the pinned one', async () => {
  const words = 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.';
  const { prepare } = await fakePython(`echo "${words}"; exit 1`);
  expect(await troubleOf(prepare())).toContain('A package is not the one that');
});

it('shows the end of what pip said when it fails for another reason', async () => {
  const { prepare } = await fakePython('echo "No space left on device"; exit 1');
  expect(await troubleOf(prepare())).toContain('No space left on device');
});

it('says that the environment could not be made', async () => {
  const { prepare } = await fakePython('true', 'echo "Permission denied"; exit 1');
  const told = await troubleOf(prepare());
  expect(told).toContain('could not make a virtual environment');
  expect(told).toContain('Permission denied');
});
