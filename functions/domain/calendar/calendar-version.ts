/** Short, and another one for another text: FNV-1a, 32 bits. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
};

/** A fingerprint of days, each its date and what is said of it, in whatever order they come. */
export const daysFingerprint = (days: readonly (readonly [string, ...string[]])[]): string =>
  fingerprint(JSON.stringify(days.toSorted(([a], [b]) => (a < b ? -1 : 1))));
