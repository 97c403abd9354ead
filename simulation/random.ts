/** A stream of chance that a seed repeats. */
export type Chance = {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below. */
  readonly below: (bound: number) => number;
  /** True in this share of cases. */
  readonly one: (share: number) => boolean;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
};

/** Each byte as two digits. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The thirty-two lowest bits of a number as eight digits. */
const eightDigits = (word: number): string =>
  `${HEX[word >>> 24]}${HEX[(word >>> 16) & 255]}${HEX[(word >>> 8) & 255]}${HEX[word & 255]}`;

/** An id as UUIDs are written, drawn by chance. */
export const uuidOf = ({ next }: Chance): string => {
  const [a, b, c, d] = [next(), next(), next(), next()].map((one) => eightDigits(one * 2 ** 32));
  return `${a}-${b?.slice(0, 4)}-4${b?.slice(5)}-a${c?.slice(1, 4)}-${c?.slice(4)}${d}`;
};

/** Mixes a word and a number to 32 bits, so that streams of one seed have nothing in common. */
const mixed = (seed: number, stream: string): number => {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of `${stream}/${seed}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
};

/** Chance of a seed, in a stream of its own: what one draws moves no other (mulberry32). */
export const chanceOf = (seed: number, stream: string): Chance => {
  let state = mixed(seed, stream);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    next,
    below,
    one: (share) => next() < share,
    between: (least, most) => least + below(most - least + 1),
    pick: (from) => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
  };
};
