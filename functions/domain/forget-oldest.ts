/**
 * What is kept on of things in the order in which they came: at most so many. The oldest of what is over goes
 * first; what is not over, only where nothing else is left. That none of it ever is forgotten, whoever keeps it
 * must see to: of mutings, by taking no more than `MOST_OPEN` that are not over, which is less than are kept.
 */
export const forgetOldest = <One extends object>(
  all: readonly One[],
  most: number,
  isOver: (one: One) => boolean,
): readonly One[] => {
  const tooMany = all.length - most;
  if (tooMany <= 0) return all;
  const over = all.filter(isOver);
  const others = all.filter((one) => !isOver(one));
  const forgotten = new Set([...over, ...others].slice(0, tooMany));
  return all.filter((one) => !forgotten.has(one));
};
