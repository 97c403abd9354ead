const PLACEHOLDER = /\$\{([^}]*)\}/g;

/**
 * Gives a state machine's definition back when its `${Names}` are exactly those that will be filled
 * in: CloudFormation would deploy one that was forgotten as it stands.
 * @throws RangeError naming those that are missing on either side
 */
export const filledFully = (definition: string, names: readonly string[]): string => {
  const wanted = new Set([...definition.matchAll(PLACEHOLDER)].map(([, name = '']) => name));
  const missing = [...wanted].filter((name) => !names.includes(name));
  const idle = names.filter((name) => !wanted.has(name));
  if (missing.length > 0) throw new RangeError(`nobody fills in ${missing.join(', ')}`);
  if (idle.length > 0) throw new RangeError(`nothing asks for ${idle.join(', ')}`);
  return definition;
};
