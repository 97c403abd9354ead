/** An item, as the SDK's document client takes and gives it. */
export type Item = Readonly<Record<string, unknown>>;

/** The names and values that an expression speaks of. */
export type Spoken = {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>> | undefined;
};

/** Whether a condition holds for what is stored, `undefined` where nothing is. */
export type Condition = (stored: Item | undefined, spoken: Spoken) => boolean;

/** An expression that is not understood: it is refused and not guessed at. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

const parsed = new Map<string, Condition>();

/**
 * Reads a condition: comparisons, `attribute_exists`, `attribute_not_exists`, `begins_with` and
 * `BETWEEN`, joined by `AND` or by `OR`, without brackets around them.
 * @throws NotUnderstood
 */
export const conditionOf = (expression: string): Condition => {
  const known = parsed.get(expression);
  if (known) return known;
  const read = joined(expression);
  parsed.set(expression, read);
  return read;
};

const joined = (expression: string): Condition => {
  const either = expression.split(/\s+OR\s+/);
  if (either.length > 1) {
    const parts = either.map(joined);
    return (stored, spoken) => parts.some((holds) => holds(stored, spoken));
  }
  const all = partsOf(expression).map(single);
  const [first] = all;
  return all.length === 1 && first
    ? first
    : (stored, spoken) => all.every((holds) => holds(stored, spoken));
};

/** Cuts at `AND`, but not at that of `BETWEEN … AND …`. */
export const partsOf = (expression: string): string[] =>
  expression
    .replace(/(BETWEEN\s+\S+)\s+AND\s+/g, '$1 & ')
    .split(/\s+AND\s+/)
    .map((part) => part.trim());

const single = (expression: string): Condition => {
  const called = /^(attribute_exists|attribute_not_exists)\s*\(\s*([#\w]+)\s*\)$/.exec(expression);
  if (called) {
    const [, how, name = ''] = called;
    const wanted = how === 'attribute_exists';
    return (stored, spoken) => (heldUnder(stored, name, spoken) !== undefined) === wanted;
  }
  const compared = /^([#\w]+)\s*(=|<>|<=|>=|<|>)\s*(:\w+)$/.exec(expression);
  if (compared) {
    const [, name = '', how = '', given = ''] = compared;
    return (stored, spoken) =>
      compares(how, heldUnder(stored, name, spoken), givenAs(given, spoken));
  }
  throw new NotUnderstood(expression);
};

/** What an item holds under a name, which may be a placeholder. */
const heldUnder = (stored: Item | undefined, name: string, { ExpressionAttributeNames }: Spoken) =>
  stored?.[ExpressionAttributeNames?.[name] ?? name];

/** The value that a placeholder stands for. @throws NotUnderstood */
export const givenAs = (placeholder: string, { ExpressionAttributeValues }: Spoken): unknown => {
  const given = ExpressionAttributeValues?.[placeholder];
  if (given === undefined) throw new NotUnderstood(placeholder);
  return given;
};

// What is absent, or of another type, compares with nothing.
const compares = (how: string, stored: unknown, given: unknown): boolean => {
  if (how === '=') return stored === given;
  if (how === '<>') return stored !== given;
  if (typeof stored === 'string' && typeof given === 'string') return ordered(how, stored, given);
  return typeof stored === 'number' && typeof given === 'number'
    ? ordered(how, stored, given)
    : false;
};

const ordered = <T extends string | number>(how: string, one: T, other: T): boolean => {
  switch (how) {
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
    default:
      throw new NotUnderstood(how);
  }
};
