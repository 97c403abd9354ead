import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const UNUSED =
  /[\\/](?:zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)|Sha256Js|DefaultRateLimiter)\.js$/;
const CLIENT_PACKAGE = /[\\/]@aws-sdk[\\/]client-[\w-]+[\\/]package\.json$/;

const EXPORTED = /^export (?:const|function|class) (\w+)/gm;

/** A module with the same exports, each of which says that it is not there. */
export const hollow = (source: string, file: string): string =>
  [
    `function none() { throw new Error(${JSON.stringify(`bundles leave out ${file}: see infra/left-out.ts`)}); }`,
    ...[...source.matchAll(EXPORTED)].map(([, name]) => `export const ${name} = none;`),
  ].join('\n');

/**
 * Leaves out of every bundle what no function uses and no tree is shaken free of: zod's writing of
 * JSON schemas, which `npm run docs` alone does, 19 kB; the SDK's own SHA-256, for where Node has
 * none, and its limiter of rates, for a mode of retrying that no function is set to, 6 kB; of a client's package.json all but the version that it tells AWS, 2 kB each.
 */
export const LEFT_OUT: Plugin = {
  name: 'left-out',
  setup: ({ onLoad }) => {
    onLoad({ filter: UNUSED }, async ({ path }) => ({
      contents: hollow(await readFile(path, 'utf8'), path.replace(/^.*node_modules[\\/]/, '')),
    }));
    onLoad({ filter: CLIENT_PACKAGE }, async ({ path }) => {
      const { version }: { readonly version?: unknown } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
