import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { noticeText } from '../../checks/notices.ts';
import { billOfMaterials } from '../../checks/sbom.ts';
import packageJson from '../../package.json' with { type: 'json' };

it('gives each licence once, under all packages that come with the same words', () => {
  const mit = { license: 'MIT', texts: ['Copyright A\n\nPermission is granted'] };
  const text = noticeText([
    { name: 'one', ...mit },
    { name: 'three', license: 'MIT', texts: ['Copyright B\n\nPermission is granted'] },
    { name: 'two', license: 'MIT', texts: ['Copyright A\nPermission is\ngranted\n'] },
    { name: 'two', license: 'MIT', texts: ['Copyright A\nPermission is\ngranted\n'] },
  ]);
  expect(text).toContain('one\ntwo\n(MIT)\n\nCopyright A\n\nPermission is granted\n');
  expect(text).toContain('three\n(MIT)\n\nCopyright B\n\nPermission is granted\n');
  expect(text.match(/^Copyright A$/gm)).toHaveLength(1);
});

it('bills every dependency of the functions with version and licence, the same each time', async () => {
  const root = join(import.meta.dirname, '../..');
  const bill = await billOfMaterials(root);
  const { components } = z
    .object({
      components: z.array(
        z.object({ name: z.string(), version: z.string(), licenses: z.array(z.unknown()).min(1) }),
      ),
    })
    .parse(JSON.parse(bill));
  const billed = Object.fromEntries(components.map(({ name, version }) => [name, version]));
  expect(billed).toMatchObject(packageJson.dependencies);
  for (const name of Object.keys(packageJson.devDependencies))
    expect(billed).not.toHaveProperty([name]);
  expect(await billOfMaterials(root)).toBe(bill);
});
