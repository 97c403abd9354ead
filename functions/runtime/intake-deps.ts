import { clockContext } from './counting.ts';
import {
  clock,
  contactReader,
  fingerprints,
  identifiers,
  keyReader,
  ledger,
  watcher,
} from './deps.ts';

/** What every intake channel is lent. */
export const intakePorts = () => ({
  ledger: ledger(),
  keys: keyReader(),
  contacts: contactReader(),
  fingerprints: fingerprints(),
  identifiers,
  clock,
  watcher,
  clockContext,
});
