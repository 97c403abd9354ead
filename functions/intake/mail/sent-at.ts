import { type Instant, toInstant } from '../../domain/time.ts';

/** A time of day with an offset, or in UTC. Other zone names are ambiguous: CST is China's and Chicago's. */
const NAMES_ITS_ZONE = /\d:\d{2}(?::\d{2})?\s*(?:[+-]\d{2}:?\d{2}|GMT|UTC?|Z)$/i;
const COMMENT = /\([^()]*\)/g;

/** Reads a Date header; undefined when it is no date or leaves its zone open. */
export const sentAt = (value: string | undefined): Instant | undefined => {
  const date = (value ?? '').slice(0, 100).replace(COMMENT, '').trim();
  const epoch = NAMES_ITS_ZONE.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(epoch)) return undefined;
  const year = new Date(epoch).getUTCFullYear();
  return year >= 0 && year <= 9999 ? toInstant(epoch) : undefined;
};
