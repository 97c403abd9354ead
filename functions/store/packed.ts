import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DICTIONARY } from './dictionary.ts';

/** No thing is nearly this large; what says that it is has been tampered with. In bytes. */
const MOST_UNPACKED = 4_000_000;

/**
 * JSON, deflated with the house's dictionary. A ticket's limits say much the same in every ticket, and
 * DynamoDB asks by the kilobyte for each of its writes.
 */
export const pack = (value: unknown): Uint8Array =>
  deflateRawSync(JSON.stringify(value), { level: 9, dictionary: DICTIONARY });

/** What was packed. @throws Error for bytes that `pack` did not make */
export const unpack = (packed: Uint8Array): unknown =>
  JSON.parse(
    inflateRawSync(packed, { dictionary: DICTIONARY, maxOutputLength: MOST_UNPACKED }).toString(),
  );
