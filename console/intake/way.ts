import type { CHANNEL_WORDS } from '../../functions/contracts/value-labels.ts';

/** By what a record that somebody at a desk takes in came, by the operation that takes it; mail comes in by itself (B1). */
export const WAYS = {
  registerPhoneCall: 'phone',
  registerWalkIn: 'walk-in',
  registerLetter: 'letter',
  registerWebsiteForm: 'website',
  registerTransferred: 'transferred',
} as const satisfies Readonly<Record<string, keyof typeof CHANNEL_WORDS>>;
export type Way = keyof typeof WAYS;

const ways = (): Way[] => {
  const all: Way[] = [];
  for (const way in WAYS) if (isWay(way)) all.push(way);
  return all;
};

const isWay = (way: string): way is Way => way in WAYS;

/** The ways that somebody may use, the telephone first. */
export const waysIn = (offers: readonly string[]): readonly Way[] =>
  ways().filter((way) => offers.includes(way));
