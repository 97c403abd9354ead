import type { Pick } from './picks.ts';

/** So many are listed at most; whoever sees more than that types on. */
const MOST_LISTED = 50;

/** What fits the words that were typed, each of them somewhere in a name, its code, or who issued it. */
export const foundIn = (picks: readonly Pick[], typed: string): readonly Pick[] => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return picks
    .filter(({ id, title, more = '' }) => {
      const whole = `${id} ${title} ${more}`.toLowerCase();
      return words.every((word) => whole.includes(word));
    })
    .slice(0, MOST_LISTED);
};
