import * as z from 'zod';
import { WrongInput } from './wrong-input.ts';

const Whole = z.coerce.number().int().positive();

/** What an option says. @throws WrongInput unless it is a whole number above 0 */
export const wholeNumber = (option: string, given: string): number => {
  const read = Whole.safeParse(given);
  if (!read.success) throw new WrongInput(`--${option} ${given}: expected a whole number above 0`);
  return read.data;
};
