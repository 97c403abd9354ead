import * as z from 'zod';

/** Who a token speaks for: nothing that could forge a line of a log or another's name. */
export const Subject = z
  .string()
  .regex(/^(?! )[ -~]{1,255}(?<! )$/, 'expected 1 to 255 printable ASCII characters');
