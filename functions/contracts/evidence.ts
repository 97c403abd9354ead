import * as z from 'zod';
import { ScanKey, words } from './text.ts';

/** Files that came with what a customer says later: uploaded before, named by their keys. */
export const GivenFile = z.strictObject({
  key: ScanKey,
  /** The customer's own name for it: personal, shown only with the case. */
  fileName: words(200).exactOptional(),
});
export type GivenFile = z.infer<typeof GivenFile>;

/** At most so many with one command. */
export const MOST_FILES = 20;
