import { build } from 'esbuild';
import { EXTENSIONS } from '../functions/domain/clock/answer-clocks.ts';
import { handlersIn } from '../infra/bundle.ts';

/**
 * What runs in the cloud, as one text: every handler with all that it reaches and nothing besides,
 * packages left out.
 */
export const deployedText = async (root: string): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: handlersIn(root).map((name) => `functions/${name}.handler.ts`),
    outdir: 'nowhere',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
};

/**
 * Those of a policy's top fields that a text takes out of a policy: `policy.x`, `{ x } = policy`, and `x.y.value`
 * where a function was given the part alone.
 */
export const usedFigures = (text: string, fields: readonly string[]): Set<string> => {
  const byName = /\bpolicy\d*\[/.test(text) ? EXTENSIONS : [];
  const taken = [...text.matchAll(/\{([^{}]*)\}\s*=\s*(?:[\w$]+\.)*policy\d*\b/g)].map(
    ([, names = '']) => names,
  );
  const isUsed = (field: string): boolean =>
    byName.some((name) => name === field) ||
    new RegExp(`\\bpolicy\\d*\\.${field}\\b`).test(text) ||
    new RegExp(`\\b${field}(?:\\.\\w+)*\\.value\\b`).test(text) ||
    taken.some((names) => new RegExp(`\\b${field}\\b`).test(names));
  return new Set(fields.filter(isUsed));
};
