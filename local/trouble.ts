import type { Bilingual } from '../functions/domain/bilingual.ts';
import type { Language } from './language.ts';

/** Something that the user can mend: what is wrong, and what to do about it. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly problem: Bilingual;
  /** What to do, in whole sentences or commands, one a line. */
  readonly remedy: Bilingual;

  constructor(problem: Bilingual, remedy: Bilingual) {
    super(problem.en);
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** What is wrong and what to do, as the terminal shows it. */
export const troubleText = ({ problem, remedy }: Trouble, language: Language): string =>
  `\n${problem[language]}\n\n${remedy[language]}`;
