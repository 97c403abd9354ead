import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type OutputFile, type Plugin } from 'esbuild';
import type { BranchSettings } from '../../functions/contracts/branch.ts';
import { handlersIn } from '../../infra/bundle.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const INSIDE = join(ROOT, 'simulation/inside');

/** The modules at the edges of the house, each with what stands in for it. */
const EDGES: Readonly<Record<string, string>> = {
  'functions/gateways/clients.ts': 'clients.ts',
  'functions/gateways/identifiers.ts': 'identifiers.ts',
  'functions/gateways/upload-desk.ts': 'upload-desk.ts',
  'functions/runtime/written.ts': 'written.ts',
  'functions/store/document-client.ts': 'document-client.ts',
  'functions/store/packed.ts': 'packed.ts',
  'functions/store/stream-record.ts': 'stream-record.ts',
  'functions/store/thing-item.ts': 'thing-item.ts',
};

/** A module of the house that is broken on purpose: which, and what stands in for it. */
export type Breach = { readonly module: string; readonly replacedBy: string };

/**
 * Puts what stands in for a module in its place, wherever it is imported, but not where that itself
 * imports it.
 */
const standIns = (breaches: readonly Breach[]): Plugin => {
  const replaced = new Map([
    ...Object.entries(EDGES).map(([file, by]) => [join(ROOT, file), join(INSIDE, by)] as const),
    ...breaches.map(({ module, replacedBy }) => [join(ROOT, module), replacedBy] as const),
  ]);
  return {
    name: 'stand-ins',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\./ }, ({ path, importer, resolveDir }) => {
        const by = replaced.get(resolve(resolveDir, path));
        return by === undefined || by === importer ? undefined : { path: by };
      });
      onResolve({ filter: /^node:timers\/promises$/ }, () => ({
        path: join(INSIDE, 'timers-promises.ts'),
      }));
      // Packages stay whole, so that a class is the same one inside and outside.
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === 'entry-point' || path.startsWith('node:')
          ? undefined
          : { path: import.meta.resolve(path), external: true },
      );
    },
  };
};

/** All handlers as they are deployed, but for the edges of the house; nothing written yet. */
export type Bundle = readonly Pick<OutputFile, 'path' | 'contents'>[];

/** The name of a handler's own file in a bundle. */
export const fileOf = (handler: string): string => `${handler.replaceAll('/', '--')}.mjs`;

let whole: Promise<Bundle> | undefined;

/**
 * Bundles every handler there is, with the simulation at the edges; what is whole once for all runs of a
 * process.
 * @param breaches what is broken on purpose
 */
export const bundleHouse = (breaches: readonly Breach[] = []): Promise<Bundle> => {
  if (breaches.length > 0) return bundleWith(breaches);
  whole ??= bundleWith([]);
  return whole;
};

const bundleWith = async (breaches: readonly Breach[]): Promise<Bundle> => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: handlersIn(ROOT).map((name) => ({
      in: `functions/${name}.handler.ts`,
      out: fileOf(name).replace('.mjs', ''),
    })),
    outdir: join(ROOT, 'bundle'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    charset: 'utf8',
    logLevel: 'silent',
    inject: [join(INSIDE, 'globals.ts')],
    define: {
      'Date.now': 'simulatedNow',
      'Math.random': 'simulatedRandom',
      fetch: 'simulatedFetch',
      'process.env': 'simulatedEnv',
    },
    plugins: [standIns(breaches)],
  });
  return outputFiles;
};

/** Lays a bundle into a branch's folder, its settings beside it. @returns the folder's address */
export const furnishBranch = (bundle: Bundle, folder: string, settings: BranchSettings): URL => {
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of bundle) writeFileSync(join(folder, basename(path)), contents);
  writeFileSync(join(folder, 'branch.json'), JSON.stringify(settings));
  return pathToFileURL(`${folder}/`);
};
