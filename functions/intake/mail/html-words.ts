import { decodeHTML } from 'entities';
import { makeWordLines, type WordLines } from './html-line-builder.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';

/** More pieces of markup than this are no letter; the rest is cut. */
const MOST_PIECES = 200_000;
/** A picture within the markup whose tag never ends, so that it would count as words. */
const EMBEDDED_DATA =
  /(?:<\w{1,10}\s[^<>]{0,500})?data:[\w/+.-]*(?:;[\w=-]*){0,5};base64,[\w+/=%]*(?:\s+[\w+/=%]{30,})*/gi;
/** Characters that a word may hold and nobody sees. */
const UNSEEN = /[\u00ad\u200b\u200c\u2060\ufeff]/g;

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

/** A tag's attributes are looked at no further: a picture within them may be megabytes. */
const LONGEST_ATTRIBUTES = 4000;

const addressOf = (attributes: string): string => {
  const [, double, single, bare] = HREF.exec(attributes) ?? [];
  const href = decodeHTML(double ?? single ?? bare ?? '').trim();
  return FOLLOWED.test(href) ? href.replace(/^(?:mailto|tel):/i, '') : '';
};

const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'textarea', 'plaintext']);
const KEEPS_LINES = /\sstyle\s*=[^>]*white-space\s*:\s*(?:pre|break-spaces)/i;

/** Elements around the words whose line ends are line ends. */
type KeptLines = { name: string; depth: number };

/** A page's markup on its way to lines of words. */
type Page = { readonly lines: WordLines; kept: KeptLines | undefined };

const enterKept = (page: Page, name: string, attributes: string): void => {
  if (page.kept?.name === name) page.kept.depth += 1;
  else if (!page.kept && (PREFORMATTED.has(name) || KEEPS_LINES.test(attributes)))
    page.kept = { name, depth: 1 };
};

const leaveKept = (page: Page, name: string): void => {
  if (page.kept?.name !== name) return;
  page.kept.depth -= 1;
  if (page.kept.depth === 0) page.kept = undefined;
};

const open = (page: Page, name: string, attributes: string): void => {
  const { lines } = page;
  if (name === 'br') lines.endLine();
  if (name === 'a') lines.openLink(addressOf(attributes));
  lines.endLines(lineEndsAround(name));
  if (name === 'blockquote') lines.quote(1);
  if (name === 'li') lines.add('- ');
  // Without this, the cells of a form stick to each other.
  if (name === 'td' || name === 'th') lines.add(' ');
  enterKept(page, name, attributes);
};

const close = (page: Page, name: string): void => {
  const { lines } = page;
  if (name === 'a') lines.closeLink();
  // What follows a table is no longer the form.
  lines.endLines(name === 'table' ? 2 : lineEndsAround(name));
  if (name === 'blockquote') lines.quote(-1);
  leaveKept(page, name);
};

const addText = ({ lines, kept }: Page, markup: string): void => {
  const text = decodeHTML(markup.replace(EMBEDDED_DATA, '')).replace(UNSEEN, '');
  if (!kept) {
    lines.add(text);
    return;
  }
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (index > 0) lines.endLine();
    lines.add(line);
  }
};

const take = (page: Page, token: HtmlToken): void => {
  if (token.kind === 'text') addText(page, token.text);
  else if (token.kind === 'tag')
    open(page, token.name, token.attributes.slice(0, LONGEST_ATTRIBUTES));
  else close(page, token.name);
};

/**
 * The words of an HTML body: lines kept, links with their address, quotes marked `> `, pictures,
 * scripts and styles left out. However wrong the markup, its words are kept. `cut` says that it was
 * too long and its end is missing.
 */
export const htmlWords = (html: string): { text: string; cut: boolean } => {
  const page: Page = { lines: makeWordLines(), kept: undefined };
  let pieces = 0;
  for (const token of htmlTokens(html)) {
    pieces += 1;
    if (pieces > MOST_PIECES) return { text: page.lines.text(), cut: true };
    take(page, token);
  }
  return { text: page.lines.text(), cut: false };
};
