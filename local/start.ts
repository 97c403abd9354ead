import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { playDemonstration } from './demonstration/demonstration.ts';
import { runSession } from './session.ts';
import { checkout, stateFolder } from './state-folder.ts';

const options = { once: { type: 'boolean', default: false } } as const;

/** What the command line says; undefined when it says something unknown. */
const readArguments = () => {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Usage: npm start [-- --once]');
    return undefined;
  }
};

const said = readArguments();
const exitCode =
  said === undefined
    ? 2
    : await runSession({
        state: stateFolder(),
        env: process.env,
        policy: join(checkout, 'local/demonstration/policy.json'),
        once: said.once,
        demonstration: playDemonstration,
      });
// A demonstration that was broken off may still hold timers.
process.exit(exitCode);
