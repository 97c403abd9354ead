import type { KeyReader } from '../../functions/ports/readers.ts';

/** No key is known. */
export const makeKeyReader = (): KeyReader => ({ find: async () => undefined });
