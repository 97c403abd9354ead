import { bases } from './bases.ts';
import { clockContext } from './counting.ts';
import {
  changePorts,
  contactReader,
  fingerprints,
  identifiers,
  ownBranch,
  unitReader,
} from './deps.ts';

/** What every intake channel is lent. */
export const intakePorts = () => ({
  ...changePorts(),
  contacts: contactReader(),
  units: unitReader(),
  fingerprints: fingerprints(),
  identifiers: identifiers(),
  ownBranch,
  clockContext,
  bases,
});
