/** What must never be, and was. */
export type Broken = {
  /** Such as `judged early`. */
  readonly guard: string;
  readonly branch: string;
  /** By the virtual clock. */
  readonly at: string;
  /** What it happened to. */
  readonly what: string;
};

/** One thing that is watched over. */
export type Breaks = (guard: string, branch: string, what: string) => void;

/** How often each guard has looked. */
export type Looks = (guard: string) => void;
