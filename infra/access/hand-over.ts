import { KEPT, RECEIVED, SCANS } from '../constructs/document-bucket.ts';
import type { HouseFunction } from '../constructs/house-function.ts';
import type { Documents } from './documents.ts';

/** Sign links to what customers sent, and to a place for what they bring. */
export const grantHandOver = (
  fn: HouseFunction,
  { letters, mail }: { readonly letters: Documents; readonly mail: Documents },
): void => {
  letters.grantRead(fn, SCANS);
  letters.grantPut(fn, SCANS);
  for (const prefix of [RECEIVED, KEPT]) mail.grantRead(fn, prefix);
};
