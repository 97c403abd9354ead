import type { Statement } from './synthesised.ts';

/** Who puts an event, and as whose. */
export type Putting = {
  readonly account: string;
  readonly role: string;
  /** The tag `redress-branch` of the role. */
  readonly tag?: string;
  readonly source: string;
};

type Resolve = (value: unknown) => string;

const matches = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replaceAll(/[.+?^$()|[\]\\{}]/g, '\\$&').replaceAll('*', '[^:]*')}$`).test(
    text,
  );

/** Whether a condition's values fit: any of them for a positive operator, none for a negative one. */
const holds = (
  operator: string,
  expected: readonly string[],
  actual: string | undefined,
): boolean => {
  if (actual === undefined) return false;
  switch (operator) {
    case 'StringEquals':
      return expected.includes(actual);
    case 'ForAnyValue:StringNotEquals':
      return !expected.includes(actual);
    case 'ArnNotLike':
      return !expected.some((pattern) => matches(pattern, actual));
    default:
      throw new Error(`nobody can judge ${operator}`);
  }
};

/**
 * Whether a bus takes an event from an identity whose own permissions allow it: within the bus's
 * account unless the policy denies it, from another account only where it allows it, too.
 */
export const takes = (
  statements: readonly Statement[],
  { account: ownAccount, resolve }: { readonly account: string; readonly resolve: Resolve },
  { account, role, tag, source }: Putting,
): boolean => {
  const context: Readonly<Record<string, string>> = {
    'events:source': source,
    'aws:PrincipalAccount': account,
    'aws:PrincipalArn': `arn:aws:iam::${account}:role/${role}`,
  };
  const valuesOf = (value: unknown): string[] =>
    [value].flat().flatMap((one) => {
      const text = resolve(one);
      const variable = '${aws:PrincipalTag/redress-branch}';
      // A variable that has no value makes its statement apply to nobody.
      if (!text.includes(variable)) return [text];
      return tag === undefined ? [] : [text.replace(variable, tag)];
    });
  const applies = ({ Principal, Condition = {} }: Statement): boolean => {
    const principal = resolve(Object(Principal).AWS);
    if (principal !== '*' && principal !== `arn:aws:iam::${account}:root`) return false;
    return Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, value]) => {
        const expected = valuesOf(value);
        return expected.length > 0 && holds(operator, expected, context[key]);
      }),
    );
  };
  const applying = statements.filter(applies);
  if (applying.some(({ Effect }) => Effect === 'Deny')) return false;
  return account === ownAccount || applying.some(({ Effect }) => Effect === 'Allow');
};
