import { readFileSync } from 'node:fs';
import { PageFiles } from '../contracts/page-files.ts';

const FOLDER = new URL('./page/', import.meta.url);
const SUFFIX = { br: '.br', gzip: '.gz' } as const;

const laid = (): PageFiles =>
  PageFiles.parse(JSON.parse(readFileSync(new URL('./page.json', import.meta.url), 'utf8')), {
    jitless: true,
  });

let files: PageFiles | undefined;

/** The console's files that were laid beside the bundle; which there are is read when one is asked for. */
export const pageStore = {
  /** @throws when none were laid */
  get files(): PageFiles {
    files ??= laid();
    return files;
  },
  read: (path: string, encoding: keyof typeof SUFFIX | undefined): Buffer =>
    readFileSync(new URL(encoding === undefined ? path : `${path}${SUFFIX[encoding]}`, FOLDER)),
};
