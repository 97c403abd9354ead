/** `+08:00`: how far a zone's clock is from UTC at an instant. */
const offsetAt = (instant: number, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    timeZoneName: 'longOffset',
  }).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name.slice('GMT'.length) || '+00:00';
};

/**
 * The instant that a clock of the branch shows, with the zone's offset of then.
 * @param shown as a field for date and time gives it: `2026-11-28T18:05`
 */
export const instantOf = (shown: string, timeZone: string): string => {
  const asUtc = Date.parse(`${shown}Z`);
  const near = offsetAt(asUtc, timeZone);
  const offset = offsetAt(Date.parse(`${shown}${near}`), timeZone);
  return `${shown}:00${offset}`.replace(/(:\d\d:\d\d):00/, '$1');
};

/** What a clock of the branch shows at an instant, as such a field takes it. */
export const shownAt = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(instant))
    .replace(' ', 'T');
