import type { BranchApi } from './constructs/branch-api.ts';
import type { CaseFiles } from './constructs/case-files.ts';
import type { HouseBus } from './constructs/house-bus.ts';
import type { Tickets } from './constructs/tickets.ts';
import type { House } from './ground.ts';

/** What the rooms share. */
export type Premises = {
  readonly house: House;
  readonly api: BranchApi;
  readonly tickets: Tickets;
  readonly caseFiles: CaseFiles;
  /** The branch's own bus. */
  readonly bus: HouseBus;
};
