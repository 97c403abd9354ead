/** Something that the user can mend: what is wrong, and what to do about it. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  /** What to do, in whole sentences or commands, one a line. */
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(problem);
    this.remedy = remedy;
  }
}
