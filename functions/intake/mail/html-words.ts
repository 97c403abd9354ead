import { decodeEntities } from './html-entities.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';
import { makeWordLines, type WordLines } from './word-lines.ts';

/** More than this, in UTF-16 units, is no letter; the rest of the markup is cut. */
const MAX_MARKUP = 1_000_000;
const EMBEDDED_DATA = /data:[\w/+.-]*;base64,[\w+/=%]*/gi;

/** Elements that stand on lines of their own, and those that stand apart, with a blank line around. */
const ON_LINES = new Set(
  ['address', 'article', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'footer', 'form'].concat([
    'header',
    'hr',
    'li',
    'main',
    'nav',
    'p',
    'pre',
    'section',
    'table',
    'tr',
  ]),
);
const APART = new Set(['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ol', 'ul']);

const lineEndsAround = (name: string): number => (APART.has(name) ? 2 : ON_LINES.has(name) ? 1 : 0);

const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** What a reader may want to follow; `mailto:` and `tel:` say nothing that the rest does not. */
const FOLLOWED = /^(?:https?:\/\/|mailto:|tel:)/i;

const addressOf = (attributes: string): string => {
  const [, double, single, bare] = HREF.exec(attributes) ?? [];
  const href = decodeEntities(double ?? single ?? bare ?? '').trim();
  return FOLLOWED.test(href) ? href.replace(/^(?:mailto|tel):/i, '') : '';
};

const open = (lines: WordLines, name: string, attributes: string): void => {
  if (name === 'br') lines.endLine();
  if (name === 'a') lines.openLink(addressOf(attributes));
  lines.endLines(lineEndsAround(name));
  if (name === 'blockquote') lines.quote(1);
  if (name === 'li') lines.add('- ');
  // Without this, the cells of a form stick to each other.
  if (name === 'td' || name === 'th') lines.add(' ');
};

const close = (lines: WordLines, name: string): void => {
  if (name === 'a') lines.closeLink();
  // What follows a table is no longer the form.
  lines.endLines(name === 'table' ? 2 : lineEndsAround(name));
  if (name === 'blockquote') lines.quote(-1);
};

const take = (lines: WordLines, token: HtmlToken): void => {
  if (token.kind === 'text') lines.add(decodeEntities(token.text));
  else if (token.kind === 'tag') open(lines, token.name, token.attributes);
  else close(lines, token.name);
};

/**
 * The words of an HTML body: lines kept, links with their address, quotes marked `> `, pictures,
 * scripts and styles left out. However wrong the markup, its words are kept. `cut` says that it was
 * too long and its end is missing.
 */
export const htmlWords = (html: string): { text: string; cut: boolean } => {
  const lean = html.replace(EMBEDDED_DATA, '');
  const lines = makeWordLines();
  for (const token of htmlTokens(lean.slice(0, MAX_MARKUP))) take(lines, token);
  return { text: lines.text(), cut: lean.length > MAX_MARKUP };
};
