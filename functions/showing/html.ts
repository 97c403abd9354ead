const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Anybody's words as they read, in a page: none of them is markup there. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Paragraphs as they are kept apart by an empty line; in one, each line by itself. */
export const paragraphs = (text: string): string[] =>
  text.split(/\n{2,}/).map((paragraph) => escaped(paragraph).replaceAll('\n', '<br>'));
