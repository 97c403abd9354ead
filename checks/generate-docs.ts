import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documents, outdated, versionOf, write } from './generated-docs.ts';

// Writes docs/events; with --check it only says what is out of date, and fails if anything is.
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const root = join(import.meta.dirname, '..');
const made = documents(await versionOf(root));

if (values.check) {
  const found = await outdated(root, made);
  for (const { file, problem } of found) console.error(`${file}  ${problem}`);
  process.exitCode = found.length === 0 ? 0 : 1;
} else {
  await write(root, made);
  console.log(`${made.length} documents are up to date`);
}
