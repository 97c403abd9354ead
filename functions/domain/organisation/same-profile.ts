/** Objects with their fields in one order, and without those that say nothing. */
const inOrder = (_: string, value: unknown): unknown =>
  value instanceof Object && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const asText = (value: unknown): string | undefined => JSON.stringify(value, inOrder);

/** True when two profiles say the same, in whatever order of fields. */
export const isSameProfile = (one: unknown, other: unknown): boolean =>
  asText(one) === asText(other);

/** The fields in which two profiles differ, in order. */
export const changedFields = (one: object, other: object): readonly string[] => {
  const [mine, theirs] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .filter((field) => !isSameProfile(mine.get(field), theirs.get(field)))
    .sort();
};
