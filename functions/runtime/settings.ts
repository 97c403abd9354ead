import * as z from 'zod';
import { BranchFile, Neighbour } from '../contracts/branch.ts';
import { OnCallFile } from '../contracts/on-call-file.ts';
import { settingsPart } from './settings-file.ts';

/** Which branch this is, whom it wakes, and with whom it speaks. */
export const settings = settingsPart(
  z.object({ branch: BranchFile, onCall: OnCallFile, neighbours: z.array(Neighbour) }),
);
