import * as z from 'zod';
import { type Instant, isInstant, toInstant } from '../domain/time.ts';
import { SENTENCES } from './schema-messages.ts';

/** An instant as stored: UTC, whole seconds. */
export const StoredInstant = z
  .custom<Instant>(
    (value) => typeof value === 'string' && isInstant(value),
    'expected UTC whole seconds, like 2026-09-30T12:00:00Z',
  )
  .meta({ override: { type: 'string', format: 'date-time' } });

/**
 * Within these, both included, every instant can be counted with: limits by calendar and zone end in
 * four-digit years.
 */
export const EARLIEST = toInstant(Date.UTC(1900, 0, 1));
export const LATEST = toInstant(Date.UTC(2199, 11, 31, 23, 59, 59));

const isWithin = (text: string): boolean => text >= EARLIEST && text <= LATEST;

// As calendars write it; which days a month has, `format` says. The years at their ends are cut by zone.
const DATE = String.raw`(?:19|2[01])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;

/**
 * An instant as callers write it: ISO 8601 with an offset, from the year 1900 to 2199 in UTC; fractions
 * of a second are cut off.
 */
export const GivenInstant = z.iso
  .datetime({ offset: true, abort: true, error: SENTENCES.instant.en })
  .refine((text) => isWithin(`${new Date(text).toISOString().slice(0, 19)}Z`), SENTENCES.years.en)
  .transform((text): Instant => toInstant(Date.parse(text)))
  .meta({
    description: `ISO 8601 with an offset, ${EARLIEST} to ${LATEST}.`,
    override: { pattern: `^${DATE}T${TIME}$` },
  });

// In every zone the whole day lies within.
const FIRST_DAY = '1900-01-02';
const LAST_DAY = '2199-12-30';

/**
 * A time of which perhaps only the day is known: an instant, or a date alone, `2026-09-30`, which
 * is a day of the branch's time zone.
 */
export const GivenTime = z
  .union(
    [
      GivenInstant,
      z.iso
        .date({ abort: true })
        .refine((date) => date >= FIRST_DAY && date <= LAST_DAY, { abort: true })
        .meta({ override: { pattern: `^${DATE}$` } }),
    ],
    SENTENCES.time.en,
  )
  .meta({
    description:
      "ISO 8601 with an offset; or, where only the day is known, a date alone: a day of the branch's time zone. The years 1900 to 2199.",
  });
export type GivenTime = z.output<typeof GivenTime>;
