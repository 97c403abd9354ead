import type { Placeholder } from './placeholders.ts';

/** What stands for the placeholders; what is not known is left out. */
export type Values = { readonly [placeholder in Placeholder]?: string | undefined };

const BRACED = /\{([^{}]*)\}/g;

/** The names in braces in a text, in order. */
export const bracedIn = (text: string): string[] =>
  [...text.matchAll(BRACED)].map(([, name = '']) => name);

/**
 * The parts of a text with the values in them, without each part that asks for one that is not known.
 * What stands in a value is never taken for a placeholder.
 */
export const filled = (parts: readonly string[], values: Values): string[] => {
  const known = new Map(Object.entries(values).filter(([, value]) => value !== undefined));
  return parts
    .filter((part) => bracedIn(part).every((name) => known.has(name)))
    .map((part) => part.replace(BRACED, (_, name: string) => known.get(name) ?? ''));
};
