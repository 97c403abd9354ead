/** What is remembered for some time, and then forgotten. */
export type Fading<Value> = {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
};

/**
 * Remembers everything for so long at least, and for twice as long at most: in two halves, of which the
 * older one is dropped at a time.
 * @param milliseconds by the clock that is given
 */
export const fading = <Value>(now: () => number, milliseconds: number): Fading<Value> => {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let since: number | undefined;
  const age = (): void => {
    since ??= now();
    const passed = now() - since;
    if (passed < milliseconds) return;
    old = passed < 2 * milliseconds ? young : new Map();
    young = new Map();
    since = now();
  };
  return {
    get: (key) => {
      age();
      return young.get(key) ?? old.get(key);
    },
    set: (key, value) => {
      age();
      young.set(key, value);
    },
  };
};
