import { epochSeconds, type Instant } from '../time.ts';

/** A stretch of time: `from` belongs to it, `to` does not. */
export type Stretch = { readonly from: Instant; readonly to: Instant };

/** Length of a stretch in seconds. */
export const secondsIn = ({ from, to }: Stretch): number => epochSeconds(to) - epochSeconds(from);

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** The part of a stretch that lies within another; of no length where they do not meet. */
export const clip = (stretch: Stretch, within: Stretch): Stretch => {
  const from = later(stretch.from, within.from);
  return { from, to: later(from, earlier(stretch.to, within.to)) };
};

/** What is left of a stretch when others, which may overlap each other, are taken out of it. */
export const without = (stretch: Stretch, holes: readonly Stretch[]): Stretch[] => {
  const left: Stretch[] = [];
  let from = stretch.from;
  for (const hole of holes.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (hole.from >= stretch.to) break;
    if (hole.from > from) left.push({ from, to: hole.from });
    from = later(from, hole.to);
  }
  if (from < stretch.to) left.push({ from, to: stretch.to });
  return left;
};
