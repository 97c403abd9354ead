import { clockContext } from './counting.ts';
import { changePorts, contactReader, fingerprints, identifiers, watcher } from './deps.ts';

/** What every intake channel is lent. */
export const intakePorts = () => ({
  ...changePorts(),
  contacts: contactReader(),
  fingerprints: fingerprints(),
  identifiers,
  watcher,
  clockContext,
});
