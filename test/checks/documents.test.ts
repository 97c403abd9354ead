import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { command } from '../../checks/command.ts';

const root = join(import.meta.dirname, '../..');
const textOf = (file: string) => readFile(join(root, file), 'utf8');

const documents = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'README.md',
  'README.zh-CN.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/deploy.md',
  'docs/integrate.md',
];

describe.each(documents)('%s', (document) => {
  it('names no npm script that is not there', async () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await textOf('package.json')));
    const named = (await textOf(document)).matchAll(/npm (?:run (\S+?)|(test|start|stop))\b/g);
    for (const [, run, short = ''] of named) expect(Object.keys(scripts)).toContain(run ?? short);
  });

  it('links to no file that is not there', async () => {
    const links = (await textOf(document)).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g);
    for (const [, link = ''] of links)
      await expect(access(join(root, document, '..', link)), link).resolves.toBeUndefined();
  });
});

it.each(['README.md', 'README.zh-CN.md'])('%s shows what the clock says', async (document) => {
  const [, asked = '', shown = ''] =
    /^```console\n\$ npm run clock -- (.*)\n([^`]*?)\n```$/m.exec(await textOf(document)) ?? [];
  const { output } = await command(root, process.execPath, ['cli/clock.ts', ...asked.split(' ')]);
  expect(shown).not.toBe('');
  expect(output).toContain(shown);
});
