/** What somebody is about to change, and of whom. */
export type Change = {
  readonly operation: string;
  readonly id: string;
  readonly version?: number;
  readonly start?: Readonly<Record<string, unknown>>;
};
