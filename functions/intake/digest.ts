import { createHash } from 'node:crypto';

/** SHA-256 of bytes, in hex: the same content has the same one, and it says nothing of it. */
export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
