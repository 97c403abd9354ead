import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import packageJson from '../../package.json' with { type: 'json' };

const textOf = (file: string) => readFile(join(import.meta.dirname, '../..', file), 'utf8');
const { version } = packageJson;

it('is the version that the interface says', async () => {
  const { info } = z
    .object({ info: z.object({ version: z.string() }) })
    .parse(JSON.parse(await textOf('docs/openapi.json')));
  expect(info.version).toBe(version);
});

it('is the latest that the changelog tells of, the newest first', async () => {
  const released = [...(await textOf('CHANGELOG.md')).matchAll(/^## \[(\d\S*)\] - (\S+)$/gm)];
  expect(released[0]?.[1]).toBe(version);
  const dates = released.map(([, , date]) => date);
  expect(dates).toEqual(dates.toSorted().toReversed());
});

it('is the version that the lockfile installs', async () => {
  const lockfile = z
    .object({ version: z.string() })
    .parse(JSON.parse(await textOf('package-lock.json')));
  expect(lockfile.version).toBe(version);
});
