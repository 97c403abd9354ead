/** What a line of the CDK CLI tells of a deployment. */
export type DeploymentNews =
  | { readonly kind: 'synthesised'; readonly seconds: number }
  | { readonly kind: 'uploading'; readonly stack: string; readonly what: string }
  | { readonly kind: 'resource'; readonly stack: string; readonly done: number }
  | {
      readonly kind: 'failed';
      readonly stack: string;
      readonly what: string;
      readonly reason: string;
    };

// Redress-huaian |  12 | 4:07:12 PM | CREATE_FAILED | AWS::Lambda::Function | Intake/Phone (ID) why
const event =
  /^(\S+) \|\s+(\d+)(?:\/\d+)? \| [^|]+\| (\w+)\s+\| (\S+)\s+\| (\S+)(?: \(\w+\))? ?(.*)$/;
const published = /^(\S+): start: Publishing (.+?) \(/;
const synthesised = /Synthesis time: ([\d.]+)s/;

/** Reads one line; undefined for what nobody waits for. */
export const readDeploymentLine = (line: string): DeploymentNews | undefined => {
  const [, seconds] = synthesised.exec(line) ?? [];
  if (seconds !== undefined) return { kind: 'synthesised', seconds: Number(seconds) };
  const [, publishing, what] = published.exec(line) ?? [];
  if (publishing !== undefined && what !== undefined)
    return { kind: 'uploading', stack: publishing, what };
  const [, stack, done, status = '', type, name, reason = ''] = event.exec(line) ?? [];
  if (stack === undefined) return undefined;
  if (status.endsWith('_FAILED') && !/cancelled/i.test(reason))
    return { kind: 'failed', stack, what: `${name} (${type})`, reason: reason || status };
  return { kind: 'resource', stack, done: Number(done) };
};

/**
 * What went wrong: each failed resource with its reason; where none failed, the end of what was
 * printed, long lines (of minified code) cut.
 */
export const deploymentFailure = (lines: readonly string[]): string => {
  const failed = new Set(
    lines.flatMap((line) => {
      const news = readDeploymentLine(line);
      return news?.kind === 'failed' ? [`${news.stack}: ${news.what}: ${news.reason}`] : [];
    }),
  );
  if (failed.size > 0) return [...failed].map((line) => `  ${line}`).join('\n');
  return lines
    .filter((line) => line.trim() !== '' && line.length < 2_000)
    .slice(-15)
    .map((line) => `  ${line.slice(0, 300)}`)
    .join('\n');
};
