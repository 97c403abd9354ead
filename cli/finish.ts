import { type Outcome, WRONG_INPUT } from './wrong-input.ts';

/** Prints what a command came to, on stderr where it could not do what was asked, and ends with its code. */
export const finish = ({ code, text }: Outcome): void => {
  (code >= WRONG_INPUT ? process.stderr : process.stdout).write(`${text}\n`);
  process.exitCode = code;
};
