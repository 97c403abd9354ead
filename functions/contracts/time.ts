import * as z from 'zod';
import { type Instant, isInstant, toInstant } from '../domain/time.ts';

/** An instant as stored: UTC, whole seconds. */
export const StoredInstant = z
  .custom<Instant>(
    (value) => typeof value === 'string' && isInstant(value),
    'expected UTC whole seconds, like 2026-09-30T12:00:00Z',
  )
  .meta({ override: { type: 'string', format: 'date-time' } });

const FORM = 'expected ISO 8601 with an offset, like 2026-09-30T20:00:00+08:00';

/**
 * An instant as callers write it: ISO 8601 with an offset; fractions of a second are cut off.
 * Years 0000-9999 in UTC.
 */
export const GivenInstant = z.iso
  .datetime({ offset: true, error: FORM })
  .transform((text, context): Instant => {
    try {
      return toInstant(Date.parse(text));
    } catch {
      context.addIssue(FORM);
      return z.NEVER;
    }
  });

/**
 * A time of which perhaps only the day is known: an instant, or a date alone, `2026-09-30`, which
 * is a day of the branch's time zone.
 */
export const GivenTime = z
  .union(
    [
      GivenInstant,
      // East of Greenwich the first hours of 0000-01-01 have no instant of a four-digit year.
      z.iso.date({ abort: true }).refine((date) => date > '0000-01-01', { abort: true }),
    ],
    `${FORM}; or a date alone, like 2026-09-30`,
  )
  .meta({
    description:
      "ISO 8601 with an offset; or, where only the day is known, a date alone: a day of the branch's time zone.",
  });
export type GivenTime = z.output<typeof GivenTime>;
