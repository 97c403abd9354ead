import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from './check.ts';

/** Text that may not stand in the files whose path `where` accepts. */
export type BannedText = {
  readonly pattern: RegExp;
  readonly problem: string;
  readonly where: (path: string) => boolean;
};

/** Reads the files and reports each line with a banned text; files that are not text are left out. */
export const scan = async (
  root: string,
  paths: readonly string[],
  banned: readonly BannedText[],
): Promise<Finding[]> => {
  const findings = paths.map(async (file): Promise<Finding[]> => {
    const rules = banned.filter(({ where }) => where(file));
    if (rules.length === 0) return [];
    const text = await readFile(join(root, file), 'utf8');
    if (text.includes('\0')) return [];
    return text
      .split('\n')
      .flatMap((content, index) =>
        rules
          .filter(({ pattern }) => pattern.test(content))
          .map(({ problem }) => ({ file, line: index + 1, problem })),
      );
  });
  return (await Promise.all(findings)).flat();
};
