import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { BranchSettings } from '../../functions/contracts/branch.ts';
import type { Wiring } from './wiring.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/redress-simulation');

/** All that templates are made of. */
const SOURCES = [
  'infra/**/*.ts',
  'statemachines/*',
  'functions/**/*.ts',
  'simulation/house/{synthesise,template,wiring}.ts',
  'cdk.json',
  'package-lock.json',
];

const Kept = z.custom<Wiring>((value) => typeof value === 'object' && value !== null);

const printOf = (settings: BranchSettings): string => {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const file of globSync(SOURCES, { cwd: ROOT }).sort())
    hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 32);
};

const making = new Map<string, Promise<Wiring>>();

/**
 * A branch's wiring, from its templates. To synthesise them takes seconds: they are kept until
 * something changes that they are made of, and made once for all who ask at the same time.
 */
export const wiringFor = (settings: BranchSettings): Promise<Wiring> => {
  const file = join(CACHE, `${settings.branch.id}-${printOf(settings)}.json`);
  const made = making.get(file) ?? keptOrMade(file, settings);
  making.set(file, made);
  // Whoever asks after it failed has it tried again.
  made.catch(() => making.delete(file));
  return made;
};

const keptOrMade = async (file: string, settings: BranchSettings): Promise<Wiring> => {
  if (existsSync(file)) return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  // Only now: the infrastructure's library takes its time to load.
  const [{ synthesised }, { wiringOf }] = await Promise.all([
    import('./synthesise.ts'),
    import('./wiring.ts'),
  ]);
  const wiring = wiringOf(synthesised(settings));
  mkdirSync(CACHE, { recursive: true });
  // Several may make it at once: whoever finds it finds all of it.
  const half = `${file}.${randomUUID()}`;
  writeFileSync(half, JSON.stringify(wiring));
  renameSync(half, file);
  return wiring;
};
