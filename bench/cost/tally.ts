/** What has been used, by what AWS asks money for. */
export type Tally = {
  writeUnits: number;
  readUnits: number;
  /** What tables hold, and what their indexes hold besides. */
  storedBytes: number;
  indexedBytes: number;
  transitions: number;
  /** Invocations; the memory that each had, in gibibytes on each processor, all together. */
  invocations: number;
  readonly gibibytes: { arm64: number; x86_64: number };
  apiRequests: number;
  events: number;
  queueRequests: number;
  topicPublishes: number;
  loggedBytes: number;
};

export const newTally = (): Tally => ({
  writeUnits: 0,
  readUnits: 0,
  storedBytes: 0,
  indexedBytes: 0,
  transitions: 0,
  invocations: 0,
  gibibytes: { arm64: 0, x86_64: 0 },
  apiRequests: 0,
  events: 0,
  queueRequests: 0,
  topicPublishes: 0,
  loggedBytes: 0,
});
