import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import * as z from 'zod';

const Report = z.object({
  numPassedTests: z.int().nonnegative(),
  numFailedTests: z.int().nonnegative(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/**
 * `N passed, N failed` from the text of vitest's JSON report. A file that could not be loaded or set
 * up has no failed test in it and counts as one failure.
 * @throws when the text is not a whole report
 */
export const summarise = (report: string): string => {
  const { numPassedTests, numFailedTests, testResults } = Report.parse(JSON.parse(report));
  const failedAsFile = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return `${numPassedTests} passed, ${numFailedTests + failedAsFile.length} failed`;
};

if (import.meta.main) {
  const [, , path] = argv;
  if (!path) throw new Error('which report? node checks/test-summary.ts <report.json>');
  console.log(summarise(readFileSync(path, 'utf8')));
}
