import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { BranchSettings } from '../functions/contracts/branch.ts';
import type { BranchApi } from './constructs/branch-api.ts';
import type { BranchKey } from './constructs/branch-key.ts';
import type { CaseFiles } from './constructs/case-files.ts';
import type { HouseBus } from './constructs/house-bus.ts';
import type { Operations } from './constructs/operations.ts';
import type { Tickets } from './constructs/tickets.ts';

/** What everything in a branch's stack stands on. */
export type Ground = {
  readonly settings: BranchSettings;
  /**
   * True for a stack that lives in an emulator: nothing outlives it, and the endpoint speaks plain
   * HTTP, so that nothing can insist on TLS.
   */
  readonly local: boolean;
  readonly key: BranchKey;
  readonly operations: Operations;
};

/** What every function needs besides. */
export type House = Ground & {
  /** The bundle of a handler, such as `intake/phone`, with the branch's settings beside it. */
  readonly code: (handler: string) => Code;
  /** Where clients reach the branch's API. */
  readonly apiUrl: string;
};

/** What the rooms share. */
export type Premises = {
  readonly house: House;
  readonly api: BranchApi;
  readonly tickets: Tickets;
  readonly caseFiles: CaseFiles;
  /** The branch's own bus. */
  readonly bus: HouseBus;
};

/** Name of a branch's resource; unique among the branches of one account. */
export const nameOf = (branchId: string, part: string): string => `redress-${branchId}-${part}`;

/** Name of a branch's own bus. */
export const busNameOf = (branchId: string): string => `redress-${branchId}`;

/** What a branch puts as the source of its events. */
export const sourceOf = (branchId: string): string => `redress.${branchId}`;

/** Name of the role under which `from` puts events on the bus of `to`; its own relay when the same. */
export const senderRoleOf = (from: string, to: string): string =>
  nameOf(from, from === to ? 'relay' : `forward-${to}`);
