/** What nests deeper than this is nobody's message; JSON of thousands of levels overflows the stack. */
const MAX_LEVELS = 100;

/** JSON from outside, parsed. @throws SyntaxError, or RangeError where it nests too deep to be walked */
export const parseJson = (text: string): unknown => {
  const value: unknown = JSON.parse(text);
  if (nestsDeeper(value, MAX_LEVELS)) throw new RangeError('nests too deep');
  return value;
};

/** True when arrays and objects stand within each other more than `levels` deep. */
const nestsDeeper = (value: unknown, levels: number): boolean => {
  // Level by level instead of by recursion, which is what a deep value would overflow.
  let level = objectsAmong([value]);
  for (let depth = 0; depth < levels; depth += 1)
    level = level.flatMap((one) => objectsAmong(Object.values(one)));
  return level.length > 0;
};

const objectsAmong = (values: readonly unknown[]): readonly object[] =>
  values.filter((value) => typeof value === 'object' && value !== null);
