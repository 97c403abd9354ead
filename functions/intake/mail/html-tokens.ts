/** A piece of markup: a tag with its attributes as they stand, or the characters between two tags. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'end'; readonly name: string };

// No longer: what never ends would be read from each of its beginnings.
const TAG_NAME = /[a-z][^\s/>]{0,99}/iy;
const QUOTE_OR_END = /["'>]/g;

/**
 * Cuts markup into tags and text, in a time that grows with its length alone. Comments,
 * declarations and what a script or a style holds are left out. What never ends is text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const find = finderIn(html);
  let textFrom = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const markup = readMarkup(html, at, find);
    if (markup) {
      if (at > textFrom) yield { kind: 'text', text: html.slice(textFrom, at) };
      if (markup.token) yield markup.token;
      textFrom = markup.end;
    }
    at = html.indexOf('<', markup?.end ?? at + 1);
  }
  if (textFrom < html.length) yield { kind: 'text', text: html.slice(textFrom) };
}

/** Where `text` comes next; what has once been missing is not looked for again further on. */
type Find = (text: string, from: number) => number;

const finderIn = (html: string): Find => {
  const missing = new Set<string>();
  return (text, from) => {
    const at = missing.has(text) ? -1 : html.indexOf(text, from);
    if (at < 0) missing.add(text);
    return at;
  };
};

type Markup = { readonly end: number; readonly token?: HtmlToken };

const readMarkup = (html: string, at: number, find: Find): Markup | undefined => {
  if (html.startsWith('<!--', at)) return skipped(find('-->', at + 4), 3);
  if (html[at + 1] === '!' || html[at + 1] === '?') return skipped(find('>', at), 1);
  const isEnd = html[at + 1] === '/';
  TAG_NAME.lastIndex = at + (isEnd ? 2 : 1);
  const name = TAG_NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return undefined;
  const attributesFrom = TAG_NAME.lastIndex;
  const close = tagClose(html, attributesFrom, find);
  if (close < 0) return undefined;
  if (isEnd) return { end: close + 1, token: { kind: 'end', name } };
  const attributes = html.slice(attributesFrom, close);
  return { end: hiddenEnd(name, close + 1, find), token: { kind: 'tag', name, attributes } };
};

const skipped = (at: number, length: number): Markup | undefined =>
  at < 0 ? undefined : { end: at + length };

/** Where the `>` of a tag is: not within quotes, unless they never close. */
const tagClose = (html: string, from: number, find: Find): number => {
  let at = from;
  while (find('>', at) >= 0) {
    QUOTE_OR_END.lastIndex = at;
    const found = QUOTE_OR_END.exec(html);
    if (!found || found[0] === '>') return found?.index ?? -1;
    at = Math.max(find(found[0], found.index + 1), found.index) + 1;
  }
  return -1;
};

const HIDDEN = new Set(['script', 'style', 'title', 'template', 'xml']);

/** What stands in these is never shown. */
const hiddenEnd = (name: string, from: number, find: Find): number =>
  HIDDEN.has(name) ? Math.max(from, find(`</${name}`, from)) : from;
