/** Marks of direction, zero-width blanks, byte order marks: they come along when text is copied. */
const INVISIBLE = /\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;

/** Text without the characters that nobody sees. */
const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Full-width letters, digits and signs as people type them in Chinese become their plain forms. */
export const foldWidth = (text: string): string =>
  withoutInvisible(text)
    .normalize('NFKC')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .trim();
