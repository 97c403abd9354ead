import { expect } from 'vitest';
import type { Trouble } from '../../local/trouble.ts';

/** What the user is told, problem and remedy, when a call fails as it must. */
export const troubleOf = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.then(
    () => {
      throw new Error('it did not fail');
    },
    (reason: unknown) => reason as Trouble,
  );
  if (error.name !== 'Trouble') throw error;
  for (const { zh } of [error.problem, error.remedy]) expect(zh).toMatch(/[一-鿿]/);
  return `${error.problem.en}\n${error.remedy.en}`;
};
