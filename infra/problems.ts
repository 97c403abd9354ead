/** What is wrong in a branch's files: where, and what would be right. */
export type Problem = {
  /** Path of the file, as the operator knows it. */
  readonly file: string;
  /** Dotted path of the field; empty for the file as a whole. */
  readonly field: string;
  readonly problem: string;
};

/** A problem in one line. */
export const asLine = ({ file, field, problem }: Problem): string =>
  field === '' ? `${file}: ${problem}` : `${file}: ${field}: ${problem}`;

/** Everything that is wrong in the branches' files, one line each: nothing is deployed. */
export class BranchProblems extends Error {
  override readonly name = 'BranchProblems';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(asLine).join('\n'));
    this.problems = problems;
  }
}
