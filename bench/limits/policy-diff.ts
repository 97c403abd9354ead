import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Figure } from '../figure.ts';
import { median, spread } from '../samples.ts';

const SMALL = 1000;
const LARGE = [10_000, 100_000];
const WARM_UP = 3000;
/** The large ones stand among the small ones: a machine that is faster now and slower then. */
const SIZES = [
  WARM_UP,
  ...[[SMALL, SMALL, SMALL], ...LARGE.map((size) => [size, SMALL, SMALL, SMALL])].flat(),
];

const DryRun = z.object({
  tickets: z.number(),
  milliseconds: z.number().positive(),
  peak: z.number().positive(),
});
type DryRun = z.output<typeof DryRun>;

/** Dry runs in a process of their own: nothing else is on its heap. */
const dryRuns = async (say: (line: string) => void): Promise<DryRun[]> => {
  const file = fileURLToPath(new URL('./diff-runs.ts', import.meta.url));
  const child = spawn(process.execPath, ['--expose-gc', file, ...SIZES.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const closed = once(child, 'close');
  const runs: DryRun[] = [];
  const tell = () =>
    say(`dry run ${runs.length + 1} of ${SIZES.length}, ${SIZES[runs.length]} open tickets`);
  tell();
  for await (const line of createInterface({ input: child.stdout })) {
    runs.push(DryRun.parse(JSON.parse(line)));
    if (runs.length < SIZES.length) tell();
  }
  const [code] = await closed;
  if (code !== 0) throw new Error(`the dry runs ended with ${code}`);
  return runs;
};

const microseconds = ({ milliseconds, tickets }: DryRun): number => (milliseconds * 1000) / tickets;
const megabytes = ({ peak }: DryRun): number => peak / 1e6;

/** What a dry run of a policy costs, by how many tickets are open. */
export const policyDiff = async (say: (line: string) => void): Promise<Figure[]> => {
  const runs = (await dryRuns(say)).slice(1);
  const of = (size: number) => runs.filter(({ tickets }) => tickets === size);
  const [times, heaps] = [of(SMALL).map(microseconds), of(SMALL).map(megabytes)];
  return LARGE.flatMap((size): Figure[] => {
    const [time, heap] = [median(of(size).map(microseconds)), median(of(size).map(megabytes))];
    return [
      {
        what: `policy diff, ${size} open tickets: time a ticket, against ${SMALL}`,
        value: time / median(times),
        unit: 'times',
        goal: { at: 'most', value: 1.3 },
        note: `${time.toFixed(0)} µs against ${median(times).toFixed(0)} µs (${spread(times, 0)})`,
      },
      {
        what: `policy diff, ${size} open tickets: heap held at its peak, against ${SMALL}`,
        value: heap / median(heaps),
        unit: 'times',
        goal: { at: 'most', value: 1.2 },
        note: `${heap.toFixed(1)} MB against ${median(heaps).toFixed(1)} MB (${spread(heaps, 1)})`,
      },
    ];
  });
};
