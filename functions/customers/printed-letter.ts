import { LETTER_STYLE } from '../contracts/letter-style.ts';
import type { Language } from '../domain/wording/wording.ts';
import { escaped, paragraphs } from '../showing/html.ts';

/** A letter as it is printed: to whom, in whose name, and its words. */
export type Letter = {
  readonly language: Language;
  readonly sender: string;
  readonly ticketNumber: string;
  readonly to: {
    readonly name?: string | undefined;
    readonly address?: string | undefined;
    readonly postcode?: string | undefined;
  };
  readonly subject: string;
  /** Paragraphs with an empty line between them; the last one is the signature. */
  readonly text: string;
};

/** The sizes of type: how many characters of full width stand in a line, and how many lines on the page. */
const SIZES = [
  { name: 'full', line: 38, lines: 23 },
  { name: 'close', line: 43, lines: 32 },
  { name: 'small', line: 51, lines: 41 },
] as const;

/** A letter of the alphabet takes half the room of a Chinese character. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (one < '\u0250' ? 0.5 : 1), 0);

/** How many lines a text takes; what keeps two paragraphs apart takes half of one. */
const linesOf = (text: string, line: number): number =>
  text
    .split(/\n{2,}/)
    .flatMap((paragraph) =>
      paragraph.split('\n').map((one) => Math.max(1, Math.ceil(widthOf(one) / line))),
    )
    .reduce((sum, lines) => sum + lines, text.split(/\n{2,}/).length / 2);

const sizeFor = (text: string): string =>
  SIZES.find(({ line, lines }) => linesOf(text, line) <= lines)?.name ?? 'small';

const addressee = ({ name, address, postcode }: Letter['to'], language: Language): string => {
  const lines =
    language === 'zh' ? [postcode, address, name && `${name} 收`] : [name, address, postcode];
  return lines.flatMap((line) => (line ? escaped(line) : [])).join('<br>');
};

/**
 * A page that prints as a letter on A4, on one page where the text is no longer than about 1,500 Chinese
 * characters: in smaller type where it is long. Nothing in it is loaded or run.
 */
export const printedLetter = ({
  language,
  sender,
  ticketNumber,
  to,
  subject,
  text,
}: Letter): string => {
  const all = paragraphs(text);
  const signature = all.length > 1 ? all.pop() : undefined;
  const number = language === 'zh' ? '编号' : 'Number';
  return [
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(`${subject} ${ticketNumber}`)}</title>`,
    `<style>${LETTER_STYLE}</style></head><body class="${language} ${sizeFor(text)}"><header><span>${escaped(sender)}</span></header>`,
    `<address>${addressee(to, language)}</address><p class="number">${number} ${escaped(ticketNumber)}</p>`,
    `<main><h1>${escaped(subject)}</h1>${all.map((one) => `<p>${one}</p>`).join('')}`,
    signature === undefined ? '' : `<p class="signature">${signature}</p>`,
    '</main></body></html>',
  ].join('');
};
