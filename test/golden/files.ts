import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from '../../functions/store/tables.ts';

const FOLDER = import.meta.dirname;

/** The folder that may be made anew: what has not been released. */
const UNRELEASED = 'unreleased';
const SUMS = 'SHA256SUMS';

/** Every release that golden files are kept of, the one to come last. */
export const releases = (): readonly string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** The rows of a file, one a line; none where there is no such file. */
export const rowsIn = <Row>(release: string, file: string): readonly Row[] =>
  readFileSync(join(FOLDER, release, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** A thing as a release had it, whatever its item looked like. */
export type KeptThing = {
  readonly kind:
    | 'TICKET'
    | 'ORDER'
    | 'ALERT'
    | 'NOTICE'
    | 'ASIDE'
    | 'MESSAGE'
    | 'MIRROR'
    | 'UNIT'
    | 'DUTY'
    | 'MUTINGS'
    | 'HAND-OVER'
    | 'PERSON';
  readonly thing: { readonly id: string; readonly state: string; readonly [fact: string]: unknown };
};

/** An item as it stands in a golden file: each value with its type, bytes in base64, as the CLI has it. */
export const asWritten = (item: Item): unknown =>
  JSON.parse(
    JSON.stringify(marshall(item), (_, value) => {
      if (!(value instanceof Object) || Array.isArray(value)) return value;
      return value.B instanceof Uint8Array
        ? { B: Buffer.from(value.B).toString('base64') }
        : // The store gives the attributes of an item in no order.
          Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
  );

/** The items of a golden file. */
export const itemsIn = (release: string, file: string): readonly Item[] =>
  rowsIn<Record<string, AttributeValue>>(release, file).map((row) =>
    unmarshall(
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          value.B === undefined ? value : { B: Buffer.from(String(value.B), 'base64') },
        ]),
      ),
    ),
  );

const sumsOf = (folder: string): string =>
  globSync('**/*.jsonl', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`;
    })
    .join('');

/** What stands in a release's folder, and what should; both as `sha256sum` writes it. */
export const sums = (release: string, folder = FOLDER): { is: string; should: string } => ({
  is: sumsOf(join(folder, release)),
  should: readFileSync(join(folder, release, SUMS), 'utf8'),
});

/** Writes the golden files of what has not been released, in place of those before. */
export const writeUnreleased = (files: ReadonlyMap<string, readonly unknown[]>): void => {
  const folder = join(FOLDER, UNRELEASED);
  rmSync(folder, { recursive: true, force: true });
  for (const [file, rows] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  writeFileSync(join(folder, SUMS), sumsOf(folder));
};
