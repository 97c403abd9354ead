/** What was typed cannot be used; the message says what is allowed. */
export class WrongInput extends Error {
  override readonly name = 'WrongInput';
}

/** What a command came to, and what it says. */
export type Outcome = { readonly code: number; readonly text: string };

/** Exit code of a command line that cannot be used. */
export const WRONG_INPUT = 2;
