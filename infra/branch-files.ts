import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Problem } from './problems.ts';

/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

type JsonObject = { [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Lays a patch over a document as RFC 7396 has it: objects are merged, everything else is
 * replaced, and `null` takes a field away.
 */
const mergePatch = (document: Json | undefined, patch: Json): Json => {
  if (!isObject(patch)) return patch;
  const merged: JsonObject = { ...(isObject(document) ? document : {}) };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
};

/** Names of the branches' folders, in order. */
export const branchFolders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];

/** What is wrong with the folders as such: none at all, or an overlay over nothing. */
export const strangersIn = (
  overlay: string | undefined,
  { folder, ids }: { folder: string; ids: readonly string[] },
): Problem[] => [
  ...(ids.length === 0
    ? [{ file: folder, field: '', problem: 'no branch here: copy a folder to begin' }]
    : []),
  ...(overlay === undefined ? [] : branchFolders(overlay))
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      file: join(overlay ?? '', id),
      field: '',
      problem: `no such branch in ${folder}`,
    })),
];

/** A file of a branch as written, and as it counts with the overlay laid over it. */
export type Layered = {
  readonly value: Json;
  /** The file that a field comes from. */
  readonly origin: (path: readonly PropertyKey[]) => string;
};

const whyUnreadable = (error: unknown): string => {
  if (error instanceof SyntaxError) return `not JSON: ${error.message}`;
  return error instanceof TypeError ? 'not UTF-8: save it in that encoding' : 'cannot be read';
};

const parseJson = (file: string, problems: Problem[]): Json | undefined => {
  try {
    // Passes over a byte order mark, which some editors put first.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (error) {
    const problem = whyUnreadable(error);
    problems.push({ file, field: '', problem });
    return undefined;
  }
};

const stands = (value: Json | undefined, path: readonly PropertyKey[]): boolean => {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = Reflect.get(at, key);
  }
  return true;
};

/** A branch's folder, and the one that is laid over it. */
export type Folders = { readonly folder: string; readonly overlay: string | undefined };

/**
 * Files that are none of a branch's: a misspelt name would otherwise be passed over in silence, where
 * a branch may do without the file.
 */
export const strangersAmong = (names: readonly string[], { folder, overlay }: Folders): Problem[] =>
  [folder, ...(overlay !== undefined && existsSync(overlay) ? [overlay] : [])].flatMap((where) =>
    readdirSync(where)
      .filter((name) => name.endsWith('.json') && !names.includes(name))
      .map((name) => ({
        file: join(where, name),
        field: '',
        problem: `unknown; a branch has ${names.join(', ')}`,
      })),
  );

/**
 * Reads one of a branch's files and what the overlay changes in it; says what cannot be read.
 * @param otherwise what counts where a branch does without the file
 */
export const readLayered = (
  name: string,
  { folder, overlay }: Folders,
  problems: Problem[],
  otherwise?: Json,
): Layered | undefined => {
  const file = join(folder, name);
  const isThere = existsSync(file);
  if (!isThere && otherwise === undefined) {
    problems.push({ file, field: '', problem: 'missing: every branch has one' });
    return undefined;
  }
  const base = isThere ? parseJson(file, problems) : otherwise;
  const patchFile = overlay === undefined ? undefined : join(overlay, name);
  if (base === undefined) return undefined;
  if (patchFile === undefined || !existsSync(patchFile)) return { value: base, origin: () => file };
  const patch = parseJson(patchFile, problems);
  if (patch === undefined) return undefined;
  return {
    value: mergePatch(base, patch),
    origin: (path) => (path.length > 0 && stands(patch, path) ? patchFile : file),
  };
};

/** The file with a field filled in where neither it nor the overlay has it. */
export const withDefault = (file: Layered, field: string, value: string | undefined): Layered =>
  value === undefined ? file : { ...file, value: mergePatch({ [field]: value }, file.value) };

/** A schema's message without its grammar. */
export const inOperatorsTerms = (message: string): string =>
  message
    .replace(/^Invalid input: expected (.*), received undefined$/, 'missing: expected $1')
    .replace(/^Unrecognized keys?: /, 'unknown: ')
    .replace(/^Invalid (input|option): /, '');

/** What a schema says of a file, told in the operator's terms. */
export const asProblems = (error: z.ZodError, { origin }: Layered): Problem[] =>
  error.issues.map((issue) => ({
    file: origin(issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path),
    field: issue.path.join('.'),
    problem: inOperatorsTerms(issue.message),
  }));
