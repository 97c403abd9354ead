import * as z from 'zod';

const Fields = z.record(z.string(), z.unknown());

/**
 * Whether an event or a record fits a pattern: as far as the house's own patterns go. EventBridge's
 * and Lambda's filters are the same language.
 * @throws Error for a comparison that is not known here
 */
export const fits = (pattern: unknown, value: unknown): boolean => {
  if (Array.isArray(pattern)) return pattern.some((wanted) => fitsOne(wanted, value));
  const given = Fields.safeParse(value).data ?? {};
  return Object.entries(Fields.parse(pattern)).every(([field, inner]) =>
    field === '$or'
      ? z
          .array(z.unknown())
          .parse(inner)
          .some((one) => fits(one, value))
      : fits(inner, given[field]),
  );
};

const fitsOne = (wanted: unknown, value: unknown): boolean => {
  if (typeof wanted !== 'object' || wanted === null) return wanted === value;
  const [[comparison, operand] = ['', undefined]] = Object.entries(wanted);
  switch (comparison) {
    case 'exists':
      return (value !== undefined) === operand;
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(operand));
    case 'anything-but':
      return value !== undefined && ![operand].flat().includes(value);
    default:
      throw new Error(`no such comparison here: ${comparison}`);
  }
};
