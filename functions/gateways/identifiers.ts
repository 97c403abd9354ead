import { randomInt } from 'node:crypto';
import { mod37_36 } from 'cdigit';
import { ulid } from 'ulid';
import type { Identifiers } from '../ports/outside.ts';

// Read out over the telephone: no I, L, O, U, which are heard or seen as 1, 0 and V.
const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/**
 * New ids. A ticket number is ten random characters and one check character (ISO/IEC 7064 MOD
 * 37,36), which finds every single wrong character and swapped neighbours.
 */
export const makeIdentifiers = (draw: (below: number) => number = randomInt): Identifiers => {
  const ticketNumber = (): string => {
    const drawn = Array.from({ length: LENGTH }, () => CHARACTERS.charAt(draw(CHARACTERS.length)));
    const number = mod37_36.generate(drawn.join(''));
    // The check character can be one of the four: then draw again.
    return CHARACTERS.includes(number.charAt(LENGTH)) ? number : ticketNumber();
  };
  return { ulid: () => ulid(), ticketNumber };
};
