import { diffPolicy } from '../../cli/policy-command.ts';
import { aContext, stricterPolicy } from '../../test/builders/ticket.ts';
import { makePageText, servedBranch } from './open-tickets.ts';

/** Dry runs of these many open tickets, one after another; each tells what it took in one line. */
const sizes = process.argv.slice(2).map(Number);

/** Pages between two looks at the heap. */
const PAGES_BETWEEN = 10;

/** The time that this thread has worked, in milliseconds: others on the machine do not add to it. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** What is held on the heap: after a collection, in bytes. */
const held = (): number => {
  if (!globalThis.gc) throw new Error('to be run with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};

const pageText = makePageText();

/** The time counts what the command does, reading pages included; making them and looking do not. */
const dryRun = async (tickets: number) => {
  let [pages, peak, aside] = [0, 0, 0];
  let last = '';
  const page = (cursor = '0'): string => {
    const begun = worked();
    const text = pageText(Number(cursor), tickets);
    if (pages % PAGES_BETWEEN === 0) peak = Math.max(peak, held());
    pages += 1;
    aside += worked() - begun;
    return text;
  };
  const print = (line: string) => {
    last = line;
  };
  const context = { ...aContext(), policy: stricterPolicy };
  const begun = worked();
  await diffPolicy({ branch: servedBranch(page), context, print });
  const milliseconds = worked() - begun - aside;
  if (!last.startsWith(`${tickets} open tickets: `) || last.includes(' 0 limits earlier'))
    throw new Error(`not the dry run that was to be measured: ${last}`);
  return { tickets, milliseconds, peak };
};

for (const tickets of sizes) console.log(JSON.stringify(await dryRun(tickets)));
