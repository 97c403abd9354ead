/** Leaves out the fields that are undefined: absent and undefined are not the same when stored. */
export const defined = <Fields extends object>(
  fields: {
    readonly [Field in keyof Fields]: Fields[Field] | undefined;
  },
): Partial<Fields> => {
  const kept: Partial<Fields> = {};
  for (const field in fields) {
    const value = fields[field];
    if (value !== undefined) kept[field] = value;
  }
  return kept;
};
