import * as fc from 'fast-check';

/** A body's example with one of its values, at any depth, replaced by something else. */
export const spoilt = (example: unknown): fc.Arbitrary<unknown> => {
  const other = fc.oneof(fc.anything({ maxDepth: 1 }), fc.string({ maxLength: 30 }), fc.double());
  if (Array.isArray(example)) return fc.oneof(other, fc.constant([...example, ...example]));
  if (typeof example !== 'object' || example === null) return other;
  const fields: Readonly<Record<string, unknown>> = { ...example };
  return fc.oneof(
    other,
    fc
      .constantFrom(...Object.keys(fields), 'colour')
      .chain((name) => spoilt(fields[name]).map((value) => ({ ...fields, [name]: value }))),
    fc.constantFrom(...Object.keys(fields), 'colour').map((name) => {
      const { [name]: _, ...rest } = fields;
      return rest;
    }),
  );
};
