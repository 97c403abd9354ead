/** Full-width letters, digits and signs as people type them in Chinese become their plain forms. */
export const foldWidth = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .trim();
