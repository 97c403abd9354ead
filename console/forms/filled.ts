import { type Draft, isDraft } from './drafts.ts';
import type { Schema } from './schema.ts';

/**
 * The body of a command, of what was written: a draft may be older than its form, and fields that it does not ask for
 * are not sent. Absent for a command without a body.
 */
export const bodyOf = (schema: Schema | undefined, written: Draft): unknown => {
  if (schema === undefined) return undefined;
  const { properties } = schema;
  const asked = Object.entries(written).filter(
    ([name]) => properties === undefined || name in properties,
  );
  return filled(Object.fromEntries(asked)) ?? {};
};

/** What is sent of a draft: without fields that were left empty, and without what is empty then. */
export const filled = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isDraft(value)) return value;
  const fields = Object.entries(value).flatMap(([name, given]) => {
    const sent = filled(given);
    return sent === undefined ? [] : [[name, sent] as const];
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
};
