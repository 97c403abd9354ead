import { inWords } from '../language/language.ts';

/** What one can choose among, in the words and the order that the API's values have. */
export const choicesOf = <Value extends string>(
  words: Readonly<Record<Value, { readonly zh: string; readonly en: string }>>,
): readonly { readonly value: Value; readonly text: string }[] =>
  keysOf(words).map((value) => ({ value, text: inWords(words[value]) }));

const keysOf = <Value extends string>(words: Readonly<Record<Value, unknown>>): Value[] => {
  const keys: Value[] = [];
  for (const key in words) keys.push(key);
  return keys;
};
