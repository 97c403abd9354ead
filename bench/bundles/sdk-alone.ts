import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLING } from '../../infra/bundle.ts';
import { checkout } from '../checkout.ts';

const MODULE =
  /^node_modules\/(@aws-sdk\/[\w-]+)\/dist-es\/(?:commands\/)?(\w+(?:Client|Command)|createPresignedPost)\.js$/;

/** A module that makes the SDK clients and holds the commands of a bundle, and does nothing else. */
const sourceOf = (inputs: readonly string[]): string => {
  const used = inputs.flatMap((input, index) => {
    const [, packageName, name] = MODULE.exec(input) ?? [];
    return packageName && name ? [{ packageName, name, local: `used${index}` }] : [];
  });
  const imports = used.map(
    ({ packageName, name, local }) => `import { ${name} as ${local} } from '${packageName}';`,
  );
  const values = used.map(({ name, local }) =>
    // The document client is made around another one.
    name.endsWith('Client') && name !== 'DynamoDBDocumentClient' ? `new ${local}()` : local,
  );
  return `${imports.join('\n')}\nexport const used = [${values.join(', ')}];\n`;
};

/**
 * Bundles the SDK alone, as far as a function uses it, in the way that the function is bundled.
 * @param inputs what went into the function's bundle
 * @param cut `lean`: without what the functions' bundles leave out of the SDK; `whole`: as it comes
 * @returns the file
 */
export const bundleSdk = async (
  inputs: readonly string[],
  cut: 'lean' | 'whole',
  folder: string,
): Promise<string> => {
  const outfile = join(folder, cut, 'index.mjs');
  await build({
    ...BUNDLING,
    ...(cut === 'whole' && { alias: {}, plugins: [] }),
    absWorkingDir: checkout,
    stdin: { contents: sourceOf(inputs), resolveDir: checkout },
    outfile,
  });
  return outfile;
};
