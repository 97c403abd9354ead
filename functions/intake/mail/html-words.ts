import { compile } from 'html-to-text';
import type { MailBudget } from './budget.ts';

/** More than this is no letter; the rest of the markup is cut. */
const MAX_CHARACTERS = 1_000_000;
/** Each level of these indents all lines within it once more. */
const MAX_INDENTING = 200;

const EMBEDDED_DATA = /data:[\w/+.-]*;base64,[\w+/=%]*/gi;
const INDENTING = /<(?:blockquote|ul|ol)\b/gi;

const common = [
  { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
  { selector: 'img', format: 'skip' },
  // without this, the cells of a form stick to each other
  { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
  { selector: 'th', format: 'inlineSurround', options: { suffix: ' ' } },
  { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
    selector,
    options: { uppercase: false },
  })),
];
const convert = compile({ wordwrap: false, selectors: common });
const convertFlat = compile({
  wordwrap: false,
  selectors: [
    ...common,
    ...['blockquote', 'ul', 'ol'].map((selector) => ({ selector, format: 'block' })),
  ],
});

/** Keeps as much of the markup as the budget has tags for. */
const spendTags = (html: string, budget: MailBudget): string => {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (budget.tags === 0) return html.slice(0, at);
    budget.tags -= 1;
  }
  return html;
};

/** Drops tags and nothing else: for markup nested too deep to be walked. */
const stripTags = (html: string): string =>
  html.replace(/<[^<>]*>/g, '\n').replaceAll('&nbsp;', ' ');

/**
 * The words of an HTML body: lines kept, links with their address, quotes marked `> `, pictures
 * and styles left out. `cut` says that the markup was too long and its end is missing.
 */
export const htmlWords = (html: string, budget: MailBudget): { text: string; cut: boolean } => {
  const lean = html.replace(EMBEDDED_DATA, '').slice(0, MAX_CHARACTERS);
  const kept = spendTags(lean, budget);
  const cut = kept.length < lean.length || lean.length === MAX_CHARACTERS;
  const indenting = kept.match(INDENTING)?.length ?? 0;
  try {
    const text = (indenting > MAX_INDENTING ? convertFlat : convert)(kept);
    return { text: text.replaceAll('\u00a0', ' '), cut };
  } catch (error) {
    if (error instanceof RangeError) return { text: stripTags(kept), cut };
    throw error;
  }
};
