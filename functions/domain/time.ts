declare const instant: unique symbol;

/**
 * A point in time: UTC, ISO 8601, whole seconds, e.g. `2026-09-30T12:00:00Z`.
 * All years have four digits, so string order is chronological order.
 */
export type Instant = string & { readonly [instant]: true };

const LENGTH = '0000-01-01T00:00:00Z'.length;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** True when `text` has the one form that an instant is stored in. */
export const isInstant = (text: string): text is Instant =>
  INSTANT.test(text) && !Number.isNaN(Date.parse(text));

/**
 * Cuts a platform date, or an epoch in milliseconds, to the whole second.
 * @throws RangeError outside the years 0000-9999
 */
export const toInstant = (at: Date | number): Instant => {
  const whole = new Date(at).toISOString();
  const text = `${whole.slice(0, -5)}Z`;
  if (!hasFourDigitYear(text))
    throw new RangeError(`not an instant within four-digit years: ${text}`);
  return text;
};

/** True for what a date says of itself, cut to the second, in a year of four digits: others are longer. */
const hasFourDigitYear = (text: string): text is Instant => text.length === LENGTH;

/** Epoch of an instant, in whole seconds. */
export const epochSeconds = (at: Instant): number => Date.parse(at) / 1000;

/** The instant `seconds` after `at` (before it, when negative). */
export const plusSeconds = (at: Instant, seconds: number): Instant =>
  toInstant((epochSeconds(at) + seconds) * 1000);

/** The earliest of the given instants, or undefined when there is none. */
export const earliest = (...instants: (Instant | undefined)[]): Instant | undefined =>
  // Sorting puts what is undefined last.
  instants.sort()[0];
