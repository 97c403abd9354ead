/** A clock that stands still until it is moved; everything in this process goes by it. */
export type VirtualTime = {
  readonly now: () => number;
  /** Moves on to an instant, in milliseconds of Unix time; never back. */
  readonly moveTo: (milliseconds: number) => void;
  readonly end: () => void;
};

/** Has `Date` go by a virtual clock, until it is ended. */
export const virtualTime = (start: string): VirtualTime => {
  const RealDate = globalThis.Date;
  let now = RealDate.parse(start);
  class VirtualDate extends RealDate {
    constructor(...given: [] | [value: number | string | Date]) {
      super(given.length === 0 ? now : given[0]);
    }
    static override now(): number {
      return now;
    }
  }
  Object.assign(globalThis, { Date: VirtualDate });
  return {
    now: () => now,
    moveTo: (milliseconds) => {
      now = Math.max(now, milliseconds);
    },
    end: () => Object.assign(globalThis, { Date: RealDate }),
  };
};
