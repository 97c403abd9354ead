/** One thing measured, and what is wanted of it. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit:
    | 'dollars'
    | 'kB'
    | 'times'
    | 'transitions'
    | 'a wake-up'
    | 'items'
    | 'events'
    | 'seconds';
  /** Absent for what is only told. */
  readonly goal?: { readonly at: 'most' | 'least'; readonly value: number };
  /** What the value was made of, and how far the samples lay apart. */
  readonly note?: string;
};

/** What can be measured by itself. */
export type Measurement = {
  readonly name: string;
  readonly title: string;
  /** @throws when it cannot be measured */
  readonly run: (say: (line: string) => void) => Promise<readonly Figure[]>;
};

/** Whether a figure is what is wanted of it; undefined where nothing is. */
export const isMet = ({ value, goal }: Figure): boolean | undefined =>
  goal && (goal.at === 'most' ? value <= goal.value : value >= goal.value);
