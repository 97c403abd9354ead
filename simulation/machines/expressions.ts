import jsonata from 'jsonata';

/** Something that a state says does not evaluate. */
export class QueryFailed extends Error {
  override readonly name = 'States.QueryEvaluationError';
}

/** What expressions of a state may speak of: `$states`, and what was assigned before. */
export type Bindings = {
  readonly states: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
};

const compiled = new Map<string, ReturnType<typeof jsonata>>();

const EXPRESSION = /^\{%([\s\S]*)%\}$/;

/** What a text says: itself, or, between `{%` and `%}`, what the expression comes to. */
const evaluated = async (text: string, { states, variables }: Bindings): Promise<unknown> => {
  const [, expression] = EXPRESSION.exec(text) ?? [];
  if (expression === undefined) return text;
  let program = compiled.get(expression);
  if (!program) {
    program = jsonata(expression);
    compiled.set(expression, program);
  }
  const value: unknown = await program.evaluate({}, { ...variables, states });
  if (value === undefined) throw new QueryFailed(`${expression.trim()} comes to nothing`);
  // JSONata marks its own lists; what is passed on is plain.
  return typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value;
};

/** Fills in the expressions anywhere in a value. @throws QueryFailed */
export const filledIn = async (value: unknown, bindings: Bindings): Promise<unknown> => {
  if (typeof value === 'string') return evaluated(value, bindings);
  if (Array.isArray(value)) return Promise.all(value.map((one) => filledIn(one, bindings)));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(
    async ([name, one]) => [name, await filledIn(one, bindings)] as const,
  );
  return Object.fromEntries(await Promise.all(fields));
};
