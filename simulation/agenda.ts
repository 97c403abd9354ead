type Planned = { readonly at: number; readonly order: number; readonly run: () => unknown };

/** What is to happen, by the virtual clock in milliseconds; of two at one instant the first planned. */
export type Agenda = {
  now(): number;
  /**
   * @param at never before now: what is late happens now
   * @param run gives a promise where anything goes on after it, its own or that of whoever it wakes
   */
  plan(at: number, run: () => unknown): void;
  /**
   * Lets what comes next begin, where there is anything until then: whether anything goes on after it, which
   * is not waited for.
   * @throws whatever something that happened before has thrown
   */
  step(until: number): 'nothing' | 'done' | 'goes-on';
  /** How many wait. */
  size(): number;
  /** Moves the clock on, where nothing is planned before. */
  reach(at: number): void;
};

/** An agenda that begins at an instant: a binary heap, since a year has hundreds of millions of steps. */
export const makeAgenda = (start: number): Agenda => {
  const heap: Planned[] = [];
  let now = start;
  let planned = 0;
  let thrown: { readonly error: unknown } | undefined;
  return {
    now: () => now,
    plan: (at, run) => {
      planned += 1;
      heap.push({ at: Math.max(at, now), order: planned, run });
      rise(heap, heap.length - 1);
    },
    step: (until) => {
      if (thrown) throw thrown.error;
      const first = heap[0];
      if (!first || first.at > until) return 'nothing';
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        sink(heap);
      }
      now = first.at;
      const after = first.run();
      if (!(after instanceof Promise)) return 'done';
      after.catch((error: unknown) => {
        thrown ??= { error };
      });
      return 'goes-on';
    },
    size: () => heap.length,
    reach: (at) => {
      now = Math.max(now, at);
    },
  };
};

const isBefore = (one: Planned, other: Planned): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

const rise = (heap: Planned[], from: number): void => {
  let at = from;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!swappedWhenBefore(heap, at, above)) return;
    at = above;
  }
};

const sink = (heap: Planned[]): void => {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const child = isChildBefore(heap, left + 1, left) ? left + 1 : left;
    if (!swappedWhenBefore(heap, child, at)) return;
    at = child;
  }
};

const isChildBefore = (heap: readonly Planned[], right: number, left: number): boolean => {
  const one = heap[right];
  const other = heap[left];
  return one !== undefined && other !== undefined && isBefore(one, other);
};

const swappedWhenBefore = (heap: Planned[], low: number, high: number): boolean => {
  const one = heap[low];
  const other = heap[high];
  if (!one || !other || !isBefore(one, other)) return false;
  heap[low] = other;
  heap[high] = one;
  return true;
};
