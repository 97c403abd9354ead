import { readFileSync } from 'node:fs';
import { Marked, type Tokens } from 'marked';
import type { Plugin } from 'vite';

/** A part of the runbook: what stands before the first alarm, or what is said of those that its heading names. */
type Part = { readonly heading: string; readonly names: readonly string[]; readonly text: string };

/** The two languages do not speak of the same alarms in the same order. */
export class RunbooksDiffer extends Error {
  override readonly name = 'RunbooksDiffer';
}

const partsOf = (document: string): readonly Part[] =>
  document.split(/^(?=## )/m).map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const names = [...heading.matchAll(/`([a-z0-9-]+)`/g)].map(([, name = '']) => name);
    return { heading: heading.replace(/^#+ /, ''), names, text: lines.join('\n') };
  });

/** What a link leads to lies in the project and not at the branch: its words are left. */
const reader = new Marked({
  renderer: {
    link({ tokens }: Tokens.Link) {
      return this.parser.parseInline(tokens);
    },
  },
});

const read = (markdown: string): string => reader.parse(markdown, { async: false });

const shown = ({ heading, names, text }: Part, english: string): string => {
  const title =
    names.length === 0
      ? `<h1>${heading}</h1>`
      : `<h2>${names.map((name) => `<code id="${name}">${name}</code>`).join(' ')}</h2>`;
  return `<section>${title}${read(text)}<div lang="en">${read(english)}</div></section>`;
};

/**
 * The runbook as one page: of each alarm what to do, in Chinese and then in English, to be reached by the alarm's
 * name.
 * @throws RunbooksDiffer
 */
export const runbookPage = (chinese: string, english: string): string => {
  const inEnglish = partsOf(english);
  const parts = partsOf(chinese);
  const pairs = parts.map((part, index) => {
    const other = inEnglish[index];
    if (part.names.join() !== other?.names.join())
      throw new RunbooksDiffer(
        `runbook.zh-CN.md: "${part.heading}" is not what stands there in runbook.md`,
      );
    return shown(part, other.text);
  });
  if (inEnglish.length > parts.length)
    throw new RunbooksDiffer(`runbook.zh-CN.md: lacks "${inEnglish[parts.length]?.heading ?? ''}"`);
  return pairs.join('\n');
};

/** Puts the project's runbook where `runbook.html` leaves room for it. */
export const runbook = (docs: string): Plugin => ({
  name: 'runbook',
  transformIndexHtml: (html) =>
    html.replace('<!-- runbook -->', () =>
      runbookPage(
        readFileSync(`${docs}/runbook.zh-CN.md`, 'utf8'),
        readFileSync(`${docs}/runbook.md`, 'utf8'),
      ),
    ),
});
