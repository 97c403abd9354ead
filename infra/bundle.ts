import { cpSync, existsSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import type { BranchSettings } from '../functions/contracts/branch.ts';
import { CREDENTIALS } from './lambda-credentials.ts';
import { LEFT_OUT } from './left-out.ts';
import { NO_ENDPOINT_DISCOVERY } from './no-endpoint-discovery.ts';
import { NO_EVENT_STREAMS } from './no-event-streams.ts';
import { PACKED_DATA } from './packed-data.ts';

/** Names of all handlers, such as `intake/phone`, in order. */
export const handlersIn = (root: string): string[] =>
  globSync('functions/**/*.handler.ts', { cwd: root })
    .map((file) => file.replace(/^functions[\\/]/, '').replace(/\.handler\.ts$/, ''))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

/** Functions that do not build, or of which one is missing: nothing is deployed. */
export class UnbuiltFunctions extends Error {
  override readonly name = 'UnbuiltFunctions';
}

/**
 * CommonJS packages ask for Node's own modules by `require`, which an ES module has not. The names
 * are long, as the minifier gives short ones without knowing of these.
 */
const REQUIRE =
  "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);";

/** How everything is bundled that runs in Lambda. */
export const BUNDLING = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // ES modules first: of CommonJS nothing unused can be left out.
  mainFields: ['module', 'main'],
  conditions: ['node', 'import', 'module'],
  alias: {
    '@aws-sdk/credential-provider-node': CREDENTIALS,
    '@aws-sdk/middleware-endpoint-discovery': NO_ENDPOINT_DISCOVERY,
    '@smithy/core/event-streams': NO_EVENT_STREAMS,
  },
  plugins: [LEFT_OUT, PACKED_DATA],
  // Chinese as it is, not as escapes of six bytes each.
  charset: 'utf8',
  banner: { js: REQUIRE },
  legalComments: 'none',
  metafile: true,
  logLevel: 'silent',
} satisfies BuildOptions;

const built = async (options: BuildOptions & { metafile: true }): Promise<Metafile> => {
  try {
    return (await build(options)).metafile;
  } catch (error) {
    // Its message carries file, line and reason of each error.
    throw error instanceof Error ? new UnbuiltFunctions(error.message) : error;
  }
};

/**
 * Bundles every handler, for all branches alike, to `functions/<name>/index.mjs` in `folder`; what
 * went into them stands in `meta.json` there. Each cloud assembly has a folder of its own: two may be
 * made at once, with different settings.
 * @throws UnbuiltFunctions saying which file and line
 */
export const bundleFunctions = async (root: string, folder: string): Promise<void> => {
  const names = handlersIn(root);
  const outdir = join(folder, 'functions');
  rmSync(outdir, { recursive: true, force: true });
  const metafile = await built({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, `functions/${name}.handler.ts`]),
    ),
    outdir,
    outExtension: { '.js': '.mjs' },
    ...BUNDLING,
  });
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(metafile));
};

/**
 * Lays a branch's settings beside a handler's bundle.
 * @returns the folder that is deployed
 * @throws UnbuiltFunctions when there is no such handler
 */
export const furnish = (bundles: string, handler: string, settings: BranchSettings): string => {
  const bundle = join(bundles, 'functions', handler, 'index.mjs');
  if (!existsSync(bundle)) throw new UnbuiltFunctions(`functions/${handler}.handler.ts: missing`);
  const folder = join(bundles, 'assets', settings.branch.id, handler);
  // With whatever else was laid there.
  cpSync(dirname(bundle), folder, { recursive: true });
  writeFileSync(join(folder, 'branch.json'), JSON.stringify(settings));
  return folder;
};
