import * as z from 'zod';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Operation } from '../operations/operation.ts';
import { OPERATIONS } from '../operations/operations.ts';
import { CHOICE_WORDS } from './choice-words.ts';
import { FIELD_WORDS, SPECIAL_WORDS } from './field-words.ts';

type Command = Extract<Operation, { readonly method: 'POST' }>;

/** A part of a JSON schema, as far as forms look into it. */
const Part = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});

/** A field on a form: where it stands in the body, its name, and what there is to choose from. */
type Found = {
  /** Through objects and lists alike: `orders.unit`. */
  readonly path: readonly string[];
  readonly values: readonly string[];
};

/** What a page has to know of a command to make a form of it. */
export type FormDeclaration = {
  readonly method: 'POST';
  readonly path: string;
  readonly room: Operation['room'];
  /** On its button. */
  readonly label: Bilingual;
  /** What its idempotency key must be. */
  readonly key: Command['key']['how'];
  readonly ifMatch: boolean;
  readonly mayBeEmpty: boolean;
  /** Absent where there is no JSON body. */
  readonly schema?: unknown;
  /** What each field is called, by its path in the body: `customer.name`. */
  readonly fields: Readonly<Record<string, Bilingual>>;
  /** What each value is called where one chooses, by the field's path. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
};

/**
 * Every command of the API as forms are made of it, by its operation id.
 * @throws Error for a field or a value that has no words
 */
export const formDeclarations = (): Readonly<Record<string, FormDeclaration>> =>
  Object.fromEntries(
    OPERATIONS.flatMap((operation) =>
      operation.method === 'POST' ? [[operation.id, declarationOf(operation)]] : [],
    ),
  );

const declarationOf = (command: Command): FormDeclaration => {
  const { id, path, room, label, key, ifMatch, body } = command;
  const common = { method: 'POST', path, room, label, key: key.how, ifMatch } as const;
  const { mayBeEmpty } = body;
  if (body.type !== 'application/json') return { ...common, mayBeEmpty, fields: {}, choices: {} };
  const { $schema: _, ...schema } = z.toJSONSchema(body.schema, { io: 'input' });
  const found = fieldsIn(schema);
  return {
    ...common,
    mayBeEmpty,
    schema,
    fields: Object.fromEntries(found.map((field) => [at(field), wordsOf(id, field)])),
    choices: Object.fromEntries(
      found.flatMap((field) =>
        field.values.length > 0 ? [[at(field), choicesOf(id, field)]] : [],
      ),
    ),
  };
};

const at = ({ path }: Found): string => path.join('.');

const fieldsIn = (schema: unknown, above: readonly string[] = []): Found[] => {
  const { properties = {}, items, anyOf = [], oneOf = [] } = Part.parse(schema);
  const inside = [...anyOf, ...oneOf, ...(items === undefined ? [] : [items])];
  return merged([
    ...inside.flatMap((part) => fieldsIn(part, above)),
    ...Object.entries(properties).flatMap(([name, part]) => {
      const path = [...above, name];
      return [{ path, values: valuesIn(part) }, ...fieldsIn(part, path)];
    }),
  ]);
};

/** The same field in two kinds of one body is one. */
const merged = (found: readonly Found[]): Found[] => [
  ...new Map(
    found.map((field) => {
      const same = found.filter((other) => at(other) === at(field));
      return [at(field), { ...field, values: [...new Set(same.flatMap((one) => one.values))] }];
    }),
  ).values(),
];

const valuesIn = (schema: unknown): string[] => {
  const { enum: several = [], const: one, items, anyOf = [], oneOf = [] } = Part.parse(schema);
  const inside = [...anyOf, ...oneOf, ...(items === undefined ? [] : [items])];
  const own = [...several, one].filter((value) => typeof value === 'string');
  return [...own, ...inside.flatMap(valuesIn)];
};

const FIELDS: Readonly<Record<string, Bilingual>> = FIELD_WORDS;
const CHOICES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = CHOICE_WORDS;

const wordsOf = (id: string, field: Found): Bilingual => {
  const words =
    SPECIAL_WORDS[`${id}.${at(field)}`] ??
    SPECIAL_WORDS[field.path.slice(-2).join('.')] ??
    FIELDS[nameOf(field)];
  if (!words) throw new Error(`${id}: nobody has said what ${at(field)} is called`);
  return words;
};

const choicesOf = (id: string, field: Found): Readonly<Record<string, Bilingual>> =>
  Object.fromEntries(
    field.values.map((value) => {
      const words = CHOICES[nameOf(field)]?.[value];
      if (!words) throw new Error(`${id}: nobody has said what ${at(field)} ${value} is called`);
      return [value, words];
    }),
  );

const nameOf = ({ path }: Found): string => path.at(-1) ?? '';
