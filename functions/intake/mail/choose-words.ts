import type { MimeLeaf } from './mime-leaves.ts';
import { allWords, hasLetters, isText, isWords } from './read-leaf.ts';

/** Enough of a letter to see whether another says the same. */
const SAMPLE = 20_000;

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, SAMPLE);

const pairsOf = (letters: string): string[] =>
  Array.from({ length: Math.max(letters.length - 1, 0) }, (_, at) => letters.slice(at, at + 2));

/** A hint that HTML cannot be shown is no longer than this. */
const LONGEST_HINT = 100;

/** What plain words are to the HTML that should say the same. */
type Likeness = 'the-letter' | 'a-hint-or-a-part' | 'something-else';

const likeness = (plain: string, rich: string): Likeness => {
  const [few, many] = [lettersOf(plain), lettersOf(rich)];
  if (many === '') return 'the-letter';
  const said = new Set(pairsOf(many));
  const pairs = pairsOf(few);
  const isShared = pairs.filter((pair) => said.has(pair)).length >= pairs.length / 2;
  if (isShared && few.length >= many.length / 2) return 'the-letter';
  return isShared || few.length <= LONGEST_HINT ? 'a-hint-or-a-part' : 'something-else';
};

/** Of leaves that should say the same, the plain ones, unless the letter is in the others. */
const ofAlternatives = (group: readonly MimeLeaf[]): readonly MimeLeaf[] => {
  const plain = group.filter(({ type }) => type === 'text/plain');
  const rich = group.filter(({ type }) => type !== 'text/plain');
  if (plain.length === 0 || rich.length === 0) return group;
  const said = (leaves: readonly MimeLeaf[]) => leaves.map(allWords).join('\n');
  switch (likeness(said(plain), said(rich))) {
    case 'the-letter':
      return plain;
    case 'a-hint-or-a-part':
      return rich;
    case 'something-else':
      return group;
  }
};

const chosenOf = (leaves: readonly MimeLeaf[]): readonly MimeLeaf[] =>
  [...Map.groupBy(leaves, ({ alternative }) => alternative)].flatMap(([alternative, group]) =>
    alternative === undefined ? group : ofAlternatives(group),
  );

/**
 * The leaves that are the letter: words without a file name; where these say nothing, those with
 * one as well.
 */
export const chooseWords = (leaves: readonly MimeLeaf[]): ReadonlySet<MimeLeaf> => {
  const chosen = chosenOf(leaves.filter(isWords));
  if (chosen.some((leaf) => hasLetters(allWords(leaf)))) return new Set(chosen);
  return new Set(chosenOf(leaves.filter(isText)));
};
