import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { command } from '../../checks/command.ts';
import { checkout } from '../../local/state-folder.ts';
import { branch } from './house.ts';

const program = (name: string) => join(checkout, 'node_modules/.bin', name);

const compilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: 'nodenext',
  target: 'es2024',
  allowImportingTsExtensions: true,
  types: ['node'],
};

/** Whom nothing reaches is no customer; nor is a correction of nothing one: the compiler says so. */
const UNANSWERABLE = `
import type { components } from './redress.ts';
type Bodies = components['schemas'];
export const good: Bodies['RegisterPhoneCallRequest']['customer'] = { email: 'wang@customer.example' };
// @ts-expect-error
export const nobody: Bodies['RegisterPhoneCallRequest']['customer'] = { name: 'Wang' };
// @ts-expect-error
export const nothing: Bodies['CorrectFactsRequest']['facts'] = {};
`;

it('a client generated from the document compiles and works, as integrate.md shows it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'redress-client-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const text = await readFile(join(checkout, 'docs/integrate.md'), 'utf8');
  const [, example = ''] = /^```ts\n(.*?)^```$/ms.exec(text) ?? [];
  await symlink(join(checkout, 'node_modules'), join(root, 'node_modules'));
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  await writeFile(join(root, 'example.ts'), example);
  await writeFile(join(root, 'unanswerable.ts'), UNANSWERABLE);

  const [, words = ''] = /^\$ npx openapi-typescript (.*)$/m.exec(text) ?? [];
  const [document = '', ...options] = words.split(' ');
  const args = [join(checkout, document), ...options];
  const generated = await command(root, program('openapi-typescript'), args);
  expect(generated).toMatchObject({ code: 0 });
  expect(await command(root, program('tsc'), ['-p', 'tsconfig.json'])).toEqual({
    code: 0,
    output: '',
  });

  const { apiUrl, tokens } = branch('huaian');
  const env = { API: apiUrl, AUTH: `Bearer ${tokens.integrator}` };
  const ran = await command(root, process.execPath, ['example.ts'], env);
  expect(ran).toEqual({
    code: 0,
    output: expect.stringMatching(/^[0-9A-Z]{11} [0-9A-Z]{11} 以.*为准.*\n$/),
  });
});
