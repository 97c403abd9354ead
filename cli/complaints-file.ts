import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { CATEGORIES, TIERS, URGENCIES } from '../functions/domain/classification.ts';
import type { PastComplaint } from '../simulation/question/complaint.ts';
import { type CsvRow, rowsOfCsv } from './csv.ts';
import { WrongInput } from './wrong-input.ts';

/** An instant with its zone, as `2026-01-05T10:20:00+08:00`. */
const At = z.iso
  .datetime({
    offset: true,
    error: 'expected a time with its zone, such as 2026-01-05T10:20:00+08:00',
  })
  .transform((text) => Math.floor(Date.parse(text) / 1000) * 1000);

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const Line = z
  .strictObject({
    receivedAt: At,
    category: z.enum(CATEGORIES),
    tier: optional(z.enum(TIERS)),
    urgency: optional(z.enum(URGENCIES)),
    answeredAt: optional(At),
  })
  .refine(({ receivedAt, answeredAt }) => answeredAt === undefined || answeredAt > receivedAt, {
    path: ['answeredAt'],
    error: 'is not after receivedAt',
  })
  .transform(({ tier = 'ordinary', ...line }): PastComplaint => ({ ...line, tier }));

const COLUMNS = ['receivedAt', 'category', 'tier', 'urgency', 'answeredAt'];

/** A line of the file as its fields, and where it stands. */
type Given = { readonly where: string; readonly fields: unknown };

const fromJson = (text: string, file: string): readonly Given[] => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new WrongInput(`${file}: no JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!Array.isArray(value))
    throw new WrongInput(`${file}: expected a list of complaints: [{…}, …]`);
  return value.map((fields, index) => ({ where: `complaint ${index + 1}`, fields }));
};

const csvIn = (text: string, file: string): readonly CsvRow[] => {
  try {
    return rowsOfCsv(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new WrongInput(`${file}: ${error.message}`);
    throw error;
  }
};

const fromCsv = (text: string, file: string): readonly Given[] => {
  const [head, ...rows] = csvIn(text, file);
  const names = head?.cells.map((name) => name.trim()) ?? [];
  const stranger = names.find((name) => !COLUMNS.includes(name));
  if (stranger !== undefined || !names.includes('receivedAt') || !names.includes('category'))
    throw new WrongInput(
      `${file}: line 1: ${stranger === undefined ? 'expected columns receivedAt and category' : `unknown column ‘${stranger}’`}; the columns are ${COLUMNS.join(', ')}`,
    );
  return rows.map(({ line, cells }) => ({
    where: `line ${line}`,
    fields: Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? '').trim()])),
  }));
};

/** So many mistakes are told at once. */
const MOST_TOLD = 10;

/**
 * Reads past complaints from a file of comma-separated values, or of JSON.
 * @throws WrongInput that names each line which cannot be used, and what would be right
 */
export const readComplaints = (file: string): readonly PastComplaint[] => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new WrongInput(
      `${file}: cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
  const given = file.endsWith('.json') ? fromJson(text, file) : fromCsv(text, file);
  if (given.length === 0) throw new WrongInput(`${file}: holds no complaint`);
  const problems: string[] = [];
  const read: PastComplaint[] = [];
  for (const { where, fields } of given) {
    const { data, error } = Line.safeParse(fields);
    if (data) read.push(data);
    for (const { path, message } of error?.issues ?? [])
      problems.push(`${file}: ${where}: ${[...path.map(String), message].join(': ')}`);
  }
  if (problems.length === 0) return read;
  const left = problems.length - MOST_TOLD;
  throw new WrongInput(
    [...problems.slice(0, MOST_TOLD), ...(left > 0 ? [`… and ${left} more`] : [])].join('\n'),
  );
};
