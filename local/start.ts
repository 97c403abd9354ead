import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runSession } from './session.ts';
import { checkout, stateFolder } from './state-folder.ts';

const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } });

const exitCode = await runSession({
  state: stateFolder(),
  env: process.env,
  policy: join(checkout, 'local/demonstration/policy.json'),
  once: values.once,
});
// A demonstration that was broken off may still hold timers.
process.exit(exitCode);
