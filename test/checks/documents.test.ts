import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { command } from '../../checks/command.ts';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import { POSTS } from '../../functions/domain/post.ts';

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
  'docs/handle.md',
  'docs/handle.zh-CN.md',
  'docs/integrate.md',
  'docs/rules.md',
  'docs/runbook.md',
  'docs/runbook.zh-CN.md',
];

describe.each(documents)('%s', (document) => {
  it('names no npm script that is not there', async () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await textOf('package.json')));
    const named = (await textOf(document)).matchAll(/npm (?:run ([\w:-]+)|(test|start|stop)\b)/g);
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

/** The requests that a text names: whole, or as `…/word` of the one before. */
const requestsIn = (text: string): string[] => {
  const paths: string[] = [];
  for (const [, named = ''] of text.matchAll(/`(?:(?:GET|POST) )?((?:…|\/[a-z])[^` ]*)`/g)) {
    const path = named.replace(/\?.*/, '');
    const before = paths.at(-1) ?? '';
    const thing = before.endsWith('}') ? before : before.slice(0, before.lastIndexOf('/'));
    paths.push(path.replace('…', thing));
  }
  return paths;
};

describe.each(['docs/handle.md', 'docs/handle.zh-CN.md'])('%s', (document) => {
  const pageOf = async (post: string): Promise<string> => {
    const pages = (await textOf(document)).split(/^## /m);
    const page = pages.find((one) => one.split('\n')[0]?.toLowerCase().includes(post)) ?? '';
    return page.replace(/^\|.*$/gm, '');
  };

  it.each(POSTS)('has a page for %s, with nothing that the post may not ask for', async (post) => {
    const offered = OPERATIONS.filter(({ posts }) => posts.includes(post)).map(({ path }) => path);
    const named = requestsIn(await pageOf(post));
    if (post !== 'lead') expect(named).not.toEqual([]);
    expect(named.filter((path) => !offered.some((one) => one === path))).toEqual([]);
  });
});
