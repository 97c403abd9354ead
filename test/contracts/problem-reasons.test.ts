import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROBLEMS } from '../../functions/contracts/problem-reasons.ts';

it('each reason is told in one part alone, and each part is told', async () => {
  const parts = join(import.meta.dirname, '../../functions/contracts/problems');
  const told: string[] = [];
  for (const file of await readdir(parts))
    for (const part of Object.values(await import(join(parts, file))))
      told.push(...Object.keys(part as object));
  expect(told.toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
});
