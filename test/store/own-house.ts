import { afterAll, beforeAll } from 'vitest';
import type { Stored } from '../../functions/store/tables.ts';
import { type Engine, startEngine } from './engine.ts';
import { build, housedIn } from './house.ts';

/** Gives a test file an engine of its own, with the branch's tables in it, from its first test to its last. */
export const inOwnHouse = (begin: (stored: Stored) => void | Promise<void>): void => {
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await startEngine();
    const stored = housedIn(engine);
    await build(stored);
    await begin(stored);
  });
  afterAll(() => engine?.stop());
};
