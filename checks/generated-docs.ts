import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { BranchFile, CalendarFile, OnCallFile } from '../functions/contracts/branch.ts';
import { openApiDocument } from '../functions/contracts/openapi/document.ts';
import { PolicyOverrides } from '../functions/contracts/policy.ts';
import type { Finding } from './check.ts';
import { eventSchemas } from './event-schemas.ts';

/** A document made from the schemas: its path from the root, and its text. */
export type Document = { readonly path: string; readonly text: string };

/** Folders that hold nothing but generated documents. */
const OWN_FOLDERS = ['docs/events'];

/** Every document that is made from the schemas; `version` is the one of package.json. */
export const documents = (version: string): Document[] => [
  json('docs/openapi.json', openApiDocument(version)),
  json('docs/branch.schema.json', fileSchema(BranchFile)),
  json('docs/policy.schema.json', fileSchema(PolicyOverrides)),
  json('docs/on-call.schema.json', fileSchema(OnCallFile)),
  json('docs/calendar.schema.json', fileSchema(CalendarFile)),
  ...[...eventSchemas()].map(([type, schema]) => json(`docs/events/${type}.json`, schema)),
];

/** The version of the checkout under `root`. */
export const versionOf = async (root: string): Promise<string> =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))).version;

/** For editors that complete and check a branch's files. */
const fileSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' });

const json = (path: string, value: unknown): Document => ({
  path,
  text: `${JSON.stringify(value, null, 2)}\n`,
});

/** What of the documents under `root` is missing, out of date or no longer made. */
export const outdated = async (root: string, made: readonly Document[]): Promise<Finding[]> => {
  const found: Finding[] = [];
  for (const { path, text } of made) {
    const there = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (there === undefined) found.push({ file: path, problem: 'missing' });
    else if (there !== text) found.push({ file: path, problem: 'out of date' });
  }
  for (const path of await leftOver(root, made)) found.push({ file: path, problem: 'left over' });
  return found;
};

/** Writes the documents under `root`, and takes away those that are no longer made. */
export const write = async (root: string, made: readonly Document[]): Promise<void> => {
  for (const path of await leftOver(root, made)) await rm(join(root, path));
  for (const { path, text } of made) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
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
