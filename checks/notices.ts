import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import * as z from 'zod';
import { bundleFunctions } from '../infra/bundle.ts';
import { type Check, judge } from './check.ts';

const Meta = z.object({
  outputs: z.record(
    z.string(),
    z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) }),
  ),
});
const Person = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const Manifest = z.object({ name: z.string(), license: z.string(), author: Person.optional() });

/** A package of which something stands in a bundle, and the words under which it may. */
export type Licensed = {
  readonly name: string;
  readonly license: string;
  /** Its licence and notice files; who made it, where it has none. */
  readonly texts: readonly string[];
};

/** The folder, from the root, of the package that a file is of. */
const packageOf = (file: string): string | undefined =>
  /node_modules\/.*$/.exec(file)?.[0].match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];

/** Files of which something went into the console's page. */
const filesInPage = async (root: string): Promise<string[]> => {
  const built = await build({
    configFile: join(root, 'console/vite.config.ts'),
    logLevel: 'silent',
    build: { write: false },
  });
  return [built]
    .flat()
    .flatMap((one) =>
      'output' in one
        ? one.output.flatMap((part) =>
            part.type === 'chunk'
              ? Object.entries(part.modules).flatMap(([file, { renderedLength }]) =>
                  renderedLength > 0 ? [file] : [],
                )
              : [],
          )
        : [],
    );
};

/** Folders, from the root, of the packages of which something went into a bundle or the page. */
const bundledPackages = async (root: string): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'redress-notices-'));
  try {
    await bundleFunctions(root, folder);
    const { outputs } = Meta.parse(JSON.parse(await readFile(join(folder, 'meta.json'), 'utf8')));
    const inFunctions = Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [file] : [],
      ),
    );
    const used = [...inFunctions, ...(await filesInPage(root))].flatMap(
      (file) => packageOf(file) ?? [],
    );
    return [...new Set(used)].toSorted();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const licenceFile = /^(?:licen[cs]e|copying|notice)\b/i;

/** What is bundled, by name; packages of one name and one licence once. */
export const licensedPackages = async (root: string): Promise<Licensed[]> => {
  const found = await Promise.all(
    (await bundledPackages(root)).map(async (path) => {
      const read = (file: string) => readFile(join(root, path, file), 'utf8');
      const { name, license, author } = Manifest.parse(JSON.parse(await read('package.json')));
      const files = (await readdir(join(root, path))).filter((file) => licenceFile.test(file));
      const texts = await Promise.all(files.toSorted().map(read));
      return {
        name,
        license,
        texts: files.length > 0 || !author ? texts.map(shortened) : [`Made by ${author}`],
      };
    }),
  );
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

/** Of the Apache License whose it is: its words stand in LICENSE. */
const shortened = (text: string): string => {
  if (!/^\s*Apache License\s+Version 2\.0/.test(text)) return text;
  return (text.match(/^\s*Copyright .*\d{4}.*$/gm) ?? []).map((line) => line.trim()).join('\n');
};

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The text of NOTICE: each licence once, under the packages that come with it. */
export const noticeText = (packages: readonly Licensed[]): string => {
  const byTexts = Map.groupBy(packages, ({ license, texts }) =>
    inOneLine([license, ...texts].join(' ')),
  );
  const sections = [...byTexts.values()].map((group) => {
    const [{ license, texts } = { license: '', texts: [] }] = group;
    const names = [...new Set(group.map(({ name }) => name))];
    return [
      `${names.join('\n')}\n(${license})`,
      ...texts.filter(Boolean).map((text) => text.trim()),
    ].join('\n\n');
  });
  return [
    'Redress\n\nLicensed under the Apache License, Version 2.0 (see LICENSE).',
    'The functions that are deployed, and the page that one of them serves, contain parts of the packages below,\neach under its own licence; the words of the Apache License stand in LICENSE. `npm run notices` writes this file.',
    ...sections,
  ]
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .replaceAll(/[ \t]+$/gm, '')
    .concat('\n');
};

/** Licences that what is deployed may come under: they ask for their words alone. One of a choice will do. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);
const isPermissive = (license: string) =>
  license
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => permissive.has(choice));

export const notices: Check = {
  name: 'notices',
  title: 'NOTICE has the licences of what is bundled',
  run: async (root) => {
    const packages = await licensedPackages(root);
    const written = await readFile(join(root, 'NOTICE'), 'utf8').catch(() => '');
    const findings = packages.flatMap(({ name, license }) =>
      isPermissive(license) ? [] : [{ file: 'NOTICE', problem: `${name} is under ${license}` }],
    );
    if (written !== noticeText(packages))
      findings.push({ file: 'NOTICE', problem: 'out of date: npm run notices' });
    return judge(findings, `${packages.length} packages`);
  },
};
