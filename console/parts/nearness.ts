/** How near a limit is; what is due exactly now is not late yet (a limit is inclusive). */
export type Nearness = 'late' | 'soon' | 'later';

const SOON_MS = 2 * 60 * 60 * 1000;

/** @param dueAt ISO 8601 @param now in milliseconds */
export const nearnessOf = (dueAt: string, now: number): Nearness => {
  const left = Date.parse(dueAt) - now;
  if (left < 0) return 'late';
  return left <= SOON_MS ? 'soon' : 'later';
};
