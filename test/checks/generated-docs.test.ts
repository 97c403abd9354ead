import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { docTables } from '../../checks/doc-tables.ts';
import { eventSchemas } from '../../checks/event-schemas.ts';
import { documents, outdated, write } from '../../checks/generated-docs.ts';
import { INBOUND_EVENTS } from '../../functions/contracts/events/inbound-events.ts';
import { EVENTS } from '../../functions/contracts/events.ts';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import { PROBLEMS } from '../../functions/contracts/problem-reasons.ts';

/** Every schema within a schema. */
const within = (schema: unknown): Record<string, unknown>[] =>
  typeof schema === 'object' && schema !== null
    ? [{ ...schema }, ...Object.values(schema).flatMap(within)]
    : [];

const SOURCES = {
  version: '1.2.3',
  used: new Set(['ownAnswer']),
  citations: { code: new Map(), tests: new Map() },
};

describe('the schema of every event', () => {
  it.each(Object.keys(EVENTS))(
    '%s: says what it is, and of what it allows nothing else',
    (type) => {
      const schema = eventSchemas().get(type);
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: type,
        description: expect.stringMatching(/\.$/),
        required: ['meta', 'data'],
        additionalProperties: false,
      });
      const fields = within(schema).flatMap(({ properties }) => Object.entries(properties ?? {}));
      expect(fields.length).toBeGreaterThanOrEqual(10);
      const says = ['type', 'enum', 'const', 'anyOf', 'oneOf', 'allOf'];
      const silent = fields.filter(([, field]) => !says.some((word) => word in field));
      expect(silent).toEqual([]);
    },
  );

  it.each(Object.keys(INBOUND_EVENTS))('%s, from integrators: allows nothing else', (type) => {
    expect(eventSchemas().get(type)).toMatchObject({
      title: type,
      required: ['data'],
      additionalProperties: false,
      properties: { data: { additionalProperties: false } },
    });
  });

  it('writes an instant as a date-time', () => {
    const raised = eventSchemas().get('AlertRaised');
    expect(within(raised).find(({ raisedAt }) => raisedAt)?.raisedAt).toMatchObject({
      type: 'string',
      format: 'date-time',
    });
  });
});

describe('the tables in docs/integrate.md', () => {
  const document = readFileSync('docs/integrate.md', 'utf8');

  it('are all that are made', () => {
    const there = [...document.matchAll(/<!-- table: ([\w-]+),/g)].map(([, name]) => name);
    expect(there.sort()).toEqual(Object.keys(docTables()).sort());
  });

  it.each(Object.entries(docTables()))('%s is well formed', (_, table) => {
    const [head = '', ...rows] = table.split('\n');
    const cells = (row: string) => row.split(' | ').length;
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map(cells))).toEqual(new Set([cells(head)]));
  });

  it('tell every reason, every event and every request', () => {
    for (const one of [...Object.keys(PROBLEMS), ...Object.keys(EVENTS)])
      expect(document).toContain(`| \`${one}\` |`);
    for (const { method, path } of OPERATIONS)
      expect(document).toContain(`| \`${method} ${path}\` |`);
  });

  it('are written anew, and nothing beside them is touched', () => {
    const made = documents(SOURCES).find(({ path }) => path === 'docs/integrate.md');
    const old =
      'before\n<!-- table: events, written by npm run docs -->\nold\n<!-- end of table -->\nafter';
    const [table = ''] = [docTables().events];
    expect(made?.text(old)).toBe(old.replace('old', table));
    expect(() => made?.text(old.replace('events', 'weather'))).toThrow('no table weather');
  });
});

describe('the generated documents', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'docs-'));
  });
  afterAll(() => rm(root, { recursive: true }));
  beforeEach(() => write(root, documents(SOURCES)));

  it('are up to date once they are written', async () => {
    expect(await outdated(root, documents(SOURCES))).toEqual([]);
  });

  it('are out of date when one was changed by hand', async () => {
    const path = 'docs/events/AlertRaised.json';
    await writeFile(join(root, path), `${await readFile(join(root, path), 'utf8')} `);
    expect(await outdated(root, documents(SOURCES))).toEqual([
      { file: path, problem: 'out of date' },
    ]);
  });

  it('are out of date when one is missing', async () => {
    await rm(join(root, 'docs/events/NoticeClosed.json'));
    expect(await outdated(root, documents(SOURCES))).toEqual([
      { file: 'docs/events/NoticeClosed.json', problem: 'missing' },
    ]);
  });

  it('are out of date when one is left over, and writing takes it away', async () => {
    await writeFile(join(root, 'docs/events/TicketErased.json'), '{}');
    expect(await outdated(root, documents(SOURCES))).toEqual([
      { file: 'docs/events/TicketErased.json', problem: 'left over' },
    ]);
    await write(root, documents(SOURCES));
    expect(await readdir(join(root, 'docs/events'))).not.toContain('TicketErased.json');
  });
});
