import { declarationOf } from '../forms/command-declaration.ts';
import type { Draft } from '../forms/drafts.ts';
import { isDraft } from '../forms/drafts.ts';
import { filled } from '../forms/filled.ts';
import type { Schema } from '../forms/schema.ts';
import type { Way } from './way.ts';

/** What the desk says by itself, or what the column has a field of its own for. */
const ELSEWHERE: readonly string[] = [
  'callId',
  'agent',
  'startedAt',
  'endedAt',
  'recording',
  'clerk',
  'registeredAt',
  'scan',
  'unit',
  'refusal',
  'solvedOnTheSpot',
  'customer.number',
  'customer.phone',
  'customer.name',
  'customer.tier',
  'customer.place',
  'matter.recordKind',
  'matter.category',
  'matter.urgency',
  'matter.title',
  'matter.demand',
  'matter.facts',
  'matter.area',
  'matter.street',
  'matter.important',
];

/** What every way asks of the customer, the matter and who complains. */
const EVERYWHERE: readonly string[] = ['customer', 'matter', 'standing'];

/** A schema's fields that are asked for as they are declared: how it came in, and besides it what else may be said. */
export const askedBy = (way: Way): { readonly arrival: Schema; readonly besides: Schema } => {
  const whole = left(declarationOf(way)?.body ?? {}, '');
  return {
    arrival: only(whole, (name) => !EVERYWHERE.includes(name)),
    besides: only(whole, (name) => EVERYWHERE.includes(name)),
  };
};

const left = (schema: Schema, path: string): Schema =>
  schema.properties === undefined
    ? schema
    : {
        ...schema,
        properties: Object.fromEntries(
          Object.entries(schema.properties).flatMap(([name, field]) =>
            ELSEWHERE.includes(path + name) ? [] : [[name, left(field, `${path}${name}.`)]],
          ),
        ),
      };

const only = (schema: Schema, isAsked: (name: string) => boolean): Schema => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(([name]) => isAsked(name)),
  ),
});

/** What was entered in fields that a way asks for; what belongs to another way stays behind. */
export const enteredIn = (way: Way, entered: Draft): Draft => {
  const { arrival, besides } = askedBy(way);
  const names = Object.keys({ ...arrival.properties, ...besides.properties });
  const kept = filled(
    Object.fromEntries(Object.entries(entered).filter(([name]) => names.includes(name))),
  );
  return isDraft(kept) ? kept : {};
};

/** One draft over another: objects are joined, all else is the latter's. */
export const joined = (one: Draft, other: Draft): Draft => ({
  ...one,
  ...Object.fromEntries(
    Object.entries(other).map(([name, value]) => {
      const before = one[name];
      return [name, isDraft(before) && isDraft(value) ? joined(before, value) : value];
    }),
  ),
});
