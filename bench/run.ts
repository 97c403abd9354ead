import { parseArgs } from 'node:util';
import { bundles } from './bundles/bundles.ts';
import { consolePage } from './console/console.ts';
import { cost } from './cost/cost.ts';
import { isMet, type Measurement } from './figure.ts';
import { intake } from './intake/intake.ts';
import { limits } from './limits/limits.ts';
import { milestones } from './milestones/milestones.ts';
import { tableOf } from './table.ts';
import { tickets } from './tickets/tickets.ts';

const measurements: readonly Measurement[] = [
  bundles,
  consolePage,
  cost,
  intake,
  limits,
  milestones,
  tickets,
];
const names = measurements.map(({ name }) => name).join(', ');

const chosen = (only: string | undefined): readonly Measurement[] => {
  const wanted = only?.split(',').map((name) => name.trim());
  const unknown = wanted?.find((name) => !measurements.some((one) => one.name === name));
  if (unknown !== undefined) throw new Error(`no such measurement: ${unknown}; there are ${names}`);
  return measurements.filter(({ name }) => wanted?.includes(name) ?? true);
};

const usage = [
  'Usage: npm run bench -- [--json] [--only <names>]',
  'Names with commas between them, of:',
  ...measurements.map(({ name, title }) => `  ${name.padEnd(12)}${title}`),
  'Progress goes to standard error, figures to standard output.',
].join('\n');

const readChoice = () => {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({ options: { only: { type: 'string' }, json: flag, help: flag } });
    if (!values.help) return { json: values.json, wanted: chosen(values.only) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return process.exit(2);
  }
  console.log(usage);
  return process.exit(0);
};

// Progress goes to standard error: what is measured can be piped.
const { stderr } = process;
const say = (title: string) => (line: string) => {
  const text = `… ${title}: ${line}`;
  stderr.write(stderr.isTTY ? `\r\x1b[K${text.slice(0, stderr.columns - 1)}` : `${text}\n`);
};
const clearLine = stderr.isTTY ? '\r\x1b[K' : '';

// What was started ends when this process exits, and not when a signal kills it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const { json, wanted } = readChoice();
const measured: Record<string, unknown> = {};
for (const { name, title, run } of wanted) {
  try {
    const figures = await run(say(title));
    stderr.write(clearLine);
    measured[name] = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
    if (!json) console.log(tableOf(title, figures));
  } catch (error) {
    stderr.write(clearLine);
    console.error(`${title} could not be measured:`);
    console.error(error);
    process.exitCode = 1;
  }
}
if (json) console.log(JSON.stringify(measured, null, 2));
// Clients keep their connections open.
process.exit();
