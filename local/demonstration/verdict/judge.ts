import { isDeepStrictEqual } from 'node:util';

/** An expectation that was not met. */
export type Finding = {
  /** Which complaint or notice. */
  readonly subject: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
};

/** How many expectations were looked at, and those that were not met. */
export type Verdict = { readonly looked: number; readonly findings: readonly Finding[] };

const text = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');

/** Notes what was expected and what was found. */
export const makeJudge = () => {
  const findings: Finding[] = [];
  let looked = 0;
  return {
    /** The two must be equal, through and through. */
    expect: (subject: string, what: string, expected: unknown, found: unknown): void => {
      looked += 1;
      if (!isDeepStrictEqual(expected, found))
        findings.push({ subject, what, expected: text(expected), found: text(found) });
    },
    verdict: (): Verdict => ({ looked, findings }),
  };
};

export type Judge = ReturnType<typeof makeJudge>;
