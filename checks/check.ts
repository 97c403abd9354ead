/** How a check ended; `output` is what a reader needs to mend it, `note` what is worth one line. */
export type Outcome =
  | { readonly passed: true; readonly note?: string }
  | { readonly passed: false; readonly output: string };

/** One thing that `npm run check` holds. */
export type Check = {
  /** What `--only` calls it. */
  readonly name: string;
  readonly title: string;
  /** Looks at the checkout in the folder `root`. Rejects only when the check itself is broken. */
  readonly run: (root: string) => Promise<Outcome>;
};

/** A place in a file (path from the root, line from 1) and what is wrong there. */
export type Finding = { readonly file: string; readonly line?: number; readonly problem: string };

/** Passed when there are no findings, else all of them, one a line. */
export const judge = (findings: readonly Finding[], note: string): Outcome =>
  findings.length === 0
    ? { passed: true, note }
    : {
        passed: false,
        output: findings
          .map(({ file, line, problem }) => `${file}${line ? `:${line}` : ''}  ${problem}`)
          .join('\n'),
      };
