/**
 * Writes a line of JSON to the log, as the branch's service. Not over the console: Lambda wraps its
 * lines once more, and no metric is made of those.
 */
export const writeLine = (line: Readonly<Record<string, unknown>>): void => {
  const service = `redress-${process.env.BRANCH_ID ?? 'nowhere'}`;
  process.stdout.write(`${JSON.stringify({ ...line, service })}\n`);
};
