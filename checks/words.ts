import { type Check, judge } from './check.ts';
import { type BannedText, scan } from './scan.ts';
import { sourceFiles } from './source-files.ts';

const everywhere = () => true;
const code = (path: string) => /\.[cm]?[jt]s$/.test(path);

// This file names what it bans, and so do the tests of it.
const own = (path: string) => path === 'checks/words.ts' || path.startsWith('test/checks/');

/** What never belongs in the repository, whatever else the linter lets pass. */
export const bannedWords: readonly BannedText[] = [
  { pattern: /\b(?:TODO|FIXME|XXX)\b/, problem: 'unfinished: do it or leave it out', where: code },
  {
    pattern: /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|todo)\b/,
    problem: 'a test that is singled out, skipped or missing',
    where: code,
  },
  { pattern: /\bas any\s*[;,)\]}]/, problem: 'a cast to any', where: code },
  { pattern: /@ts-(?:ignore|nocheck)\b/, problem: 'the compiler told to look away', where: code },
  {
    pattern: /(?<![\w.$}*-])\/(?:work|tmp|home|Users)\/\w/,
    problem: 'a path of one machine',
    where: everywhere,
  },
  {
    pattern: /"resolved": "https?:|--(?:extra-)?index-url|\bregistry\.[\w-]+\.(?:com|org|io|net)\b/,
    problem: 'a registry by name: whoever installs chooses their own',
    where: everywhere,
  },
].map((word) => ({ ...word, where: (path) => !own(path) && word.where(path) }));

export const words: Check = {
  name: 'words',
  title: 'clean words',
  run: async (root) => {
    const files = await sourceFiles(root);
    return judge(await scan(root, files, bannedWords), `${files.length} files`);
  },
};
