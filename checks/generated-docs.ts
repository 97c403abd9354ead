import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { BasesFile } from '../functions/contracts/bases.ts';
import { BranchFile } from '../functions/contracts/branch.ts';
import { CalendarFile } from '../functions/contracts/calendar-file.ts';
import { PolicyOverrides } from '../functions/contracts/effective-policy.ts';
import { formDeclarations } from '../functions/contracts/forms/form-declarations.ts';
import { OnCallFile } from '../functions/contracts/on-call-file.ts';
import { openApiDocument } from '../functions/contracts/openapi/document.ts';
import { OrganisationFile } from '../functions/contracts/organisation.ts';
import { WordingFile } from '../functions/contracts/wording.ts';
import { defaultPolicy } from '../functions/domain/policy/default-policy.ts';
import type { Finding } from './check.ts';
import { docTables, postTables } from './doc-tables.ts';
import { eventSchemas } from './event-schemas.ts';
import { policyTable } from './policy-table.ts';
import { type Citations, citationsIn } from './rule-citations.ts';
import { rulesPage } from './rules-page.ts';
import { deployedText, usedFigures } from './used-figures.ts';

/** A document made from the schemas: its path from the root, and its text by what stands there. */
export type Document = { readonly path: string; readonly text: (there: string) => string };

/** Folders that hold nothing but generated documents. */
const OWN_FOLDERS = ['docs/events'];

/** What documents are made from, besides the schemas. */
type Sources = {
  /** Of package.json. */
  readonly version: string;
  /** The fields of a policy that something which is deployed reads. */
  readonly used: ReadonlySet<string>;
  /** Where code and tests cite the rules. */
  readonly citations: Citations;
};

/** Reads what documents are made from. */
export const sourcesIn = async (root: string): Promise<Sources> => ({
  version: await versionOf(root),
  used: usedFigures(await deployedText(root), Object.keys(defaultPolicy)),
  citations: await citationsIn(root),
});

/** Every document that is made from the schemas, wholly or in its tables. */
export const documents = ({ version, used, citations }: Sources): Document[] => [
  json('docs/openapi.json', openApiDocument(version)),
  json('console/generated/commands.json', formDeclarations()),
  json('docs/branch.schema.json', fileSchema(BranchFile)),
  json('docs/policy.schema.json', fileSchema(PolicyOverrides)),
  json('docs/on-call.schema.json', fileSchema(OnCallFile)),
  json('docs/organisation.schema.json', fileSchema(OrganisationFile)),
  json('docs/calendar.schema.json', fileSchema(CalendarFile)),
  json('docs/wording.schema.json', fileSchema(WordingFile)),
  json('docs/bases.schema.json', fileSchema(BasesFile)),
  ...[...eventSchemas()].map(([type, schema]) => json(`docs/events/${type}.json`, schema)),
  { path: 'docs/rules.md', text: () => rulesPage(citations) },
  tabled('docs/integrate.md', docTables),
  tabled('docs/handle.md', postTables),
  tabled('docs/deploy.md', () => ({ 'policy-values': policyTable(used) })),
];

const versionOf = async (root: string): Promise<string> =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))).version;

/** For editors that complete and check a branch's files. */
const fileSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' });

const json = (path: string, value: unknown): Document => ({
  path,
  text: () => `${JSON.stringify(value, null, 2)}\n`,
});

const TABLE =
  /(<!-- table: ([\w-]+), written by npm run docs -->\n)(?:(?!<!--).)*(<!-- end of table -->)/gs;

/** A document by hand that has tables of ours in it. @throws when it asks for one that there is not */
const tabled = (path: string, tablesOf: () => Readonly<Record<string, string>>): Document => ({
  path,
  text: (there) => {
    const tables = tablesOf();
    return there.replace(TABLE, (_, before: string, name: string, after: string) => {
      const made = tables[name];
      if (made === undefined) throw new Error(`${path}: there is no table ${name}`);
      return `${before}${made}\n${after}`;
    });
  },
});

/** What of the documents under `root` is missing, out of date or no longer made. */
export const outdated = async (root: string, made: readonly Document[]): Promise<Finding[]> => {
  const found: Finding[] = [];
  for (const { path, text } of made) {
    const there = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (there === undefined) found.push({ file: path, problem: 'missing' });
    else if (there !== text(there)) found.push({ file: path, problem: 'out of date' });
  }
  for (const path of await leftOver(root, made)) found.push({ file: path, problem: 'left over' });
  return found;
};

/** Writes the documents under `root`, and takes away those that are no longer made. */
export const write = async (root: string, made: readonly Document[]): Promise<void> => {
  for (const path of await leftOver(root, made)) await rm(join(root, path));
  for (const { path, text } of made) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    const there = await readFile(join(root, path), 'utf8').catch(() => '');
    await writeFile(join(root, path), text(there));
  }
};

const leftOver = async (root: string, made: readonly Document[]): Promise<string[]> => {
  const listed = await Promise.all(
    OWN_FOLDERS.map(async (folder) => {
      const names = await readdir(join(root, folder)).catch(() => []);
      return names.map((name) => `${folder}/${name}`);
    }),
  );
  return listed.flat().filter((path) => !made.some((document) => document.path === path));
};
