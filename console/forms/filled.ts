import { isDraft } from './drafts.ts';

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
