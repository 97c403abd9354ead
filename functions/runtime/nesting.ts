/** True when arrays and objects stand within each other more than `levels` deep. */
export const nestsDeeper = (value: unknown, levels: number): boolean => {
  // Level by level instead of by recursion, which is what a deep value would overflow.
  let level = objectsAmong([value]);
  for (let depth = 0; depth < levels; depth += 1)
    level = level.flatMap((one) => objectsAmong(Object.values(one)));
  return level.length > 0;
};

const objectsAmong = (values: readonly unknown[]): readonly object[] =>
  values.filter((value) => typeof value === 'object' && value !== null);
