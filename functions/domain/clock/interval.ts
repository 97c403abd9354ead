import { epochSeconds, type Instant } from '../time.ts';

/** A span of time: `from` belongs to it, `to` does not. */
export type TimeSpan = { readonly from: Instant; readonly to: Instant };

/** Length of a span in seconds. */
export const secondsIn = ({ from, to }: TimeSpan): number => epochSeconds(to) - epochSeconds(from);

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** The part of a span that lies within another; of no length where they do not meet. */
export const clip = (span: TimeSpan, within: TimeSpan): TimeSpan => {
  const from = later(span.from, within.from);
  return { from, to: later(from, earlier(span.to, within.to)) };
};

/** What is left of a span when others, which may overlap each other, are taken out of it. */
export const without = (span: TimeSpan, holes: readonly TimeSpan[]): TimeSpan[] => {
  const left: TimeSpan[] = [];
  let from = span.from;
  for (const hole of holes.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (hole.from >= span.to) break;
    if (hole.from > from) left.push({ from, to: hole.from });
    from = later(from, hole.to);
  }
  if (from < span.to) left.push({ from, to: span.to });
  return left;
};
