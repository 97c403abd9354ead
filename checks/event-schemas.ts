import * as z from 'zod';
import { INBOUND_EVENTS } from '../functions/contracts/events/inbound-events.ts';
import { EVENTS, eventSchema, isEventType } from '../functions/contracts/events.ts';

/** A JSON Schema, as it is written out. */
type JsonSchema = z.core.JSONSchema.BaseSchema;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null;

/**
 * A type that zod has no word for says in its metadata, as `override`, how it is written. That a
 * program may not change a list is nothing to tell those who send one.
 */
const asWritten = ({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void => {
  const { override } = jsonSchema;
  delete jsonSchema.override;
  delete jsonSchema.readOnly;
  if (isSchema(override)) Object.assign(jsonSchema, override);
};

const written = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', override: asWritten });

/** JSON Schema (2020-12) of every event, of both buses, by its type. */
export const eventSchemas = (): ReadonlyMap<string, JsonSchema> =>
  new Map([
    ...Object.entries(INBOUND_EVENTS).map(
      ([type, schema]) => [type, written(schema, 'input')] as const,
    ),
    ...Object.keys(EVENTS)
      .filter(isEventType)
      .map((type) => [type, written(eventSchema(type), 'output')] as const),
  ]);
