/** A piece of a text that was written anew: what stayed, what went, what came. */
export type Piece = { readonly kind: 'kept' | 'gone' | 'new'; readonly text: string };

/** Beyond so many comparisons a text counts as written anew where it differs at all. */
const MOST_COMPARISONS = 400_000;

/**
 * What became of a text, word by word, in its order; kept and gone pieces together are the old text,
 * kept and new ones the text of now.
 */
export const changesBetween = (before: string, now: string): readonly Piece[] => {
  const old = wordsOf(before);
  const fresh = wordsOf(now);
  const head = sameAtStart(old, fresh);
  const tail = sameAtStart(old.slice(head).reverse(), fresh.slice(head).reverse());
  const middle = between(
    old.slice(head, old.length - tail),
    fresh.slice(head, fresh.length - tail),
  );
  return joined([
    ...old.slice(0, head).map(kept),
    ...middle,
    ...old.slice(old.length - tail).map(kept),
  ]);
};

const wordsOf = (text: string): string[] =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );

const kept = (text: string): Piece => ({ kind: 'kept', text });

const sameAtStart = (one: readonly string[], other: readonly string[]): number => {
  const differs = one.findIndex((word, place) => word !== other[place]);
  return differs === -1 ? one.length : differs;
};

/** The longest that both have in common, in order, is what stayed. */
const between = (old: readonly string[], fresh: readonly string[]): Piece[] => {
  const whole: Piece[] = [
    { kind: 'gone', text: old.join('') },
    { kind: 'new', text: fresh.join('') },
  ];
  if (old.length * fresh.length > MOST_COMPARISONS) return whole;
  const common = commonAhead(old, fresh);
  const pieces: Piece[] = [];
  let here = 0;
  let there = 0;
  while (here < old.length || there < fresh.length) {
    const word = old[here];
    const another = fresh[there];
    if (word !== undefined && word === another) {
      pieces.push(kept(word));
      here += 1;
      there += 1;
    } else if (
      word !== undefined &&
      (another === undefined || common(here + 1, there) >= common(here, there + 1))
    ) {
      pieces.push({ kind: 'gone', text: word });
      here += 1;
    } else {
      pieces.push({ kind: 'new', text: another ?? '' });
      there += 1;
    }
  }
  return pieces;
};

/** How many words both texts still have in common from two places on. */
const commonAhead = (old: readonly string[], fresh: readonly string[]) => {
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (here: number, there: number): number => lengths[here * width + there] ?? 0;
  for (let here = old.length - 1; here >= 0; here -= 1)
    for (let there = fresh.length - 1; there >= 0; there -= 1)
      lengths[here * width + there] =
        old[here] === fresh[there]
          ? at(here + 1, there + 1) + 1
          : Math.max(at(here + 1, there), at(here, there + 1));
  return at;
};

/** Neighbours of one kind are one piece; between two kept ones what went stands before what came. */
const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const runs: Piece[] = [];
  let gone = '';
  let fresh = '';
  const flush = () => {
    if (gone !== '') runs.push({ kind: 'gone', text: gone });
    if (fresh !== '') runs.push({ kind: 'new', text: fresh });
    gone = '';
    fresh = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') fresh += text;
    else {
      flush();
      const last = runs.at(-1);
      if (last?.kind === 'kept') runs.splice(-1, 1, kept(last.text + text));
      else runs.push(kept(text));
    }
  }
  flush();
  return runs;
};
