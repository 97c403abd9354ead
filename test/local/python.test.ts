import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findPython } from '../../local/python.ts';
import { plantProgram, temporaryFolder } from './temporary.ts';
import { troubleOf } from './trouble.ts';

const python = (version: string, venv = true): string =>
  `echo '{"version": [${version.replaceAll('.', ', ')}], "venv": ${venv}}'`;

const pathWith = async (programs: Record<string, string>): Promise<NodeJS.ProcessEnv> => {
  const folder = await temporaryFolder();
  for (const [name, script] of Object.entries(programs))
    await plantProgram(join(folder, name), script);
  return { PATH: folder };
};

it('takes python3 when it is new enough', async () => {
  const env = await pathWith({ python3: python('3.11.7'), 'python3.13': python('3.13.0') });
  expect(await findPython(env)).toBe('python3');
});

it.each(['3.10.0', '3.14.1', '4.0.0'])('takes Python %s', async (version) => {
  expect(await findPython(await pathWith({ python3: python(version) }))).toBe('python3');
});

it('refuses Python 3.9.18, which is too old, and says what is needed', async () => {
  const told = await troubleOf(findPython(await pathWith({ python3: python('3.9.18') })));
  expect(told).toContain('python3 is Python 3.9.18: too old');
  expect(told).toContain('Python 3.10 or newer');
});

it('passes over an old python3 for a newer one beside it', async () => {
  const env = await pathWith({ python3: python('3.8.18'), 'python3.12': python('3.12.1') });
  expect(await findPython(env)).toBe('python3.12');
});

it('passes over one without the venv module', async () => {
  const env = await pathWith({ python3: python('3.13.0', false), python: python('3.10.2') });
  expect(await findPython(env)).toBe('python');
});

it('names the package that brings a missing venv module', async () => {
  const told = await troubleOf(findPython(await pathWith({ python3: python('3.11.2', false) })));
  expect(told).toContain('python3 is Python 3.11.2, but it cannot make a virtual environment');
  expect(told).toContain('apt-get install python3.11-venv');
});

it('says that there is none, where it looked and how to get one', async () => {
  const told = await troubleOf(findPython(await pathWith({})));
  expect(told).toContain('no Python on the PATH: looked for python3, ');
  expect(told).toContain('apt-get install python3 python3-venv');
});

it.each(['exit 1', 'echo not json', 'echo "{}"'])('passes over one that fails: %s', async (it) => {
  const env = await pathWith({ python3: it, python: python('3.12.0') });
  expect(await findPython(env)).toBe('python');
});

it('takes the one that REDRESS_PYTHON names, and no other', async () => {
  const env = await pathWith({ python3: python('3.11.7'), mine: python('3.12.0') });
  expect(await findPython({ ...env, REDRESS_PYTHON: 'mine' })).toBe('mine');
  const told = await troubleOf(findPython({ ...env, REDRESS_PYTHON: 'yours' }));
  expect(told).toContain('There is no Python: looked for yours.');
});
