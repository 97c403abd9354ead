/** Deeper quotes are marked no further. */
const MAX_QUOTING = 8;
const BLANKS = /[ \t\r\n\f]+/g;

/** Lines of words as they come out of a page's markup. */
export type WordLines = ReturnType<typeof makeWordLines>;

/** Joins words to lines: blanks count once, blank lines stand only between words. */
export const makeWordLines = () => {
  const pieces: string[] = [];
  let lineEnds = 0;
  let blank = false;
  let quoting = 0;
  /** How deep the last line was quoted. */
  let quoted = 0;
  let link: { readonly address: string; words: string } | undefined;

  const mark = (depth: number) => '> '.repeat(Math.min(depth, MAX_QUOTING));
  const startLine = () => {
    const between = `${mark(Math.min(quoted, quoting)).trimEnd()}\n`;
    if (pieces.length > 0) pieces.push('\n', between.repeat(lineEnds - 1));
    pieces.push(mark(quoting));
    quoted = quoting;
    lineEnds = 0;
    blank = false;
  };
  const closeLink = () => {
    const { address = '', words = '' } = link ?? {};
    if (words !== '' && address !== '' && words !== address) pieces.push(` [${address}]`);
    link = undefined;
  };

  return {
    add: (text: string): void => {
      const flat = text.replace(BLANKS, ' ');
      blank ||= flat.startsWith(' ');
      const words = flat.replace(/^ | $/g, '');
      if (words === '') return;
      if (lineEnds > 0 || pieces.length === 0) startLine();
      const piece = blank ? ` ${words}` : words;
      pieces.push(piece);
      if (link) link.words = `${link.words}${piece}`.trimStart();
      blank = flat.endsWith(' ');
    },
    /** Ends a line once more. */
    endLine: (): void => {
      lineEnds += 1;
    },
    /** Sees to so many line ends at least. */
    endLines: (count: number): void => {
      lineEnds = Math.max(lineEnds, count);
    },
    /** Goes deeper into quotes, or out of them. */
    quote: (by: 1 | -1): void => {
      quoting = Math.max(0, quoting + by);
    },
    openLink: (address: string): void => {
      closeLink();
      link = { address, words: '' };
    },
    /** Puts the link's address behind its words, if they are not the same. */
    closeLink,
    text: (): string => {
      closeLink();
      return pieces.join('').replaceAll('\u00a0', ' ');
    },
  };
};
