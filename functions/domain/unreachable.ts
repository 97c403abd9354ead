/** Marks the end of an exhaustive switch: a new member of the union fails to compile here. */
export const unreachable = (value: never): never => {
  throw new TypeError(`unexpected value: ${JSON.stringify(value)}`);
};
