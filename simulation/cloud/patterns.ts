import { isDeepStrictEqual } from 'node:util';

/** A pattern of EventBridge, or of a filter of Lambda's: they are one language. */
export type Pattern = Readonly<Record<string, unknown>>;

/** A pattern that says something which is not simulated. */
class UnknownPattern extends Error {
  override readonly name = 'UnknownPattern';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an event is one that a pattern takes: every field of it. @throws UnknownPattern */
export const matches = (pattern: Pattern, event: unknown): boolean =>
  Object.entries(pattern).every(([field, wanted]) => {
    const found = isRecord(event) ? event[field] : undefined;
    if (isRecord(wanted)) return matches(wanted, found);
    if (!Array.isArray(wanted)) throw new UnknownPattern(JSON.stringify(wanted));
    // Of a list in an event any one will do.
    const values = Array.isArray(found) ? found : [found];
    return wanted.some((one) => values.some((value) => takes(one, value)));
  });

const takes = (wanted: unknown, found: unknown): boolean => {
  if (!isRecord(wanted)) return found !== undefined && isDeepStrictEqual(wanted, found);
  const [[how = '', bound] = []] = Object.entries(wanted);
  switch (how) {
    case 'exists':
      return (found !== undefined) === bound;
    case 'prefix':
      return typeof found === 'string' && found.startsWith(String(bound));
    case 'suffix':
      return typeof found === 'string' && found.endsWith(String(bound));
    case 'anything-but':
      return found !== undefined && !(Array.isArray(bound) ? bound : [bound]).includes(found);
    default:
      throw new UnknownPattern(how);
  }
};
