import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { bundleFunctions, furnish, handlersIn } from '../../infra/bundle.ts';
import { benchFolder, checkout, measuredBranch } from '../checkout.ts';
import type { Figure, Measurement } from '../figure.ts';
import { median, spread } from '../samples.ts';
import { makeLoadTime } from './load-time.ts';
import { bundleSdk } from './sdk-alone.ts';

/** Loads of each module; the function's and the SDK's take turns. */
const LOADS = 15;

const Meta = z.object({
  outputs: z.record(z.string(), z.object({ inputs: z.record(z.string(), z.unknown()) })),
});

/** A module, and how long each of its loads took, in milliseconds. */
type Loaded = { readonly file: string; readonly times: number[] };

/** A function's bundle and the SDK clients' alone: without what ours leaves out of them, and whole. */
type Bundle = {
  readonly handler: string;
  readonly own: Loaded;
  readonly lean: Loaded;
  readonly whole: Loaded;
};

const toLoad = (file: string): Loaded => ({ file, times: [] });

/** Bundles and furnishes all functions, and for each the SDK as far as it uses it. */
const makeBundles = async (): Promise<readonly Bundle[]> => {
  const folder = join(benchFolder, 'bundles');
  await bundleFunctions(checkout, folder);
  const meta = Meta.parse(JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')));
  const inputsOf = (handler: string): readonly string[] => {
    const found = Object.entries(meta.outputs).find(([output]) =>
      output.endsWith(`/functions/${handler}/index.mjs`),
    );
    if (!found) throw new Error(`meta.json does not tell what went into ${handler}`);
    return Object.keys(found[1].inputs);
  };
  const settings = measuredBranch();
  const bundleOf = async (handler: string): Promise<Bundle> => {
    const sdk = async (cut: 'lean' | 'whole') =>
      toLoad(await bundleSdk(inputsOf(handler), cut, join(folder, 'sdk-alone', handler)));
    const own = toLoad(join(furnish(folder, handler, settings), 'index.mjs'));
    return { handler, own, lean: await sdk('lean'), whole: await sdk('whole') };
  };
  return Promise.all(handlersIn(checkout).map(bundleOf));
};

const kilobytes = ({ file }: Loaded): number => statSync(file).size / 1000;

const sizeFigure = ({ handler, own, lean }: Bundle): Figure => ({
  what: `${handler}: size`,
  value: kilobytes(own),
  unit: 'kB',
  goal: { at: 'most', value: 400 },
  note: `the SDK clients in it: ${kilobytes(lean).toFixed(0)} kB`,
});

const milliseconds = ({ times }: Loaded): string =>
  `${median(times).toFixed(0)} ms (${spread(times, 0)})`;

const loadFigure = (handler: string, what: string, own: Loaded, sdk: Loaded): Figure => ({
  what: `${handler}: load, against the SDK clients ${what}`,
  value: median(own.times) / median(sdk.times),
  unit: 'times',
  goal: { at: 'most', value: 1.5 },
  note: `${milliseconds(own)} against ${milliseconds(sdk)}`,
});

/** How large each function's bundle is, and how long it takes to load. */
export const bundles: Measurement = {
  name: 'bundles',
  title: 'bundles',
  run: async (say) => {
    say('bundling');
    const made = await makeBundles();
    const loadTime = makeLoadTime();
    for (let round = 0; round < LOADS; round += 1) {
      say(`loading all functions, ${round + 1} of ${LOADS}`);
      for (const { own, lean, whole } of made)
        for (const { file, times } of [own, lean, whole]) times.push(await loadTime(file));
    }
    return [
      ...made.map(sizeFigure),
      ...made.map(({ handler, own, whole }) => loadFigure(handler, 'as they come', own, whole)),
      ...made.map(({ handler, own, lean }) => loadFigure(handler, 'cut as ours are', own, lean)),
    ];
  },
};
