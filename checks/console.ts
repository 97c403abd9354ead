import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Check, type Finding, judge, type Outcome } from './check.ts';
import { commandOutcome } from './command.ts';
import { translatedTwice } from './translated-twice.ts';

const program = (root: string, name: string, ...args: string[]): Promise<Outcome> =>
  commandOutcome(root, join(root, 'node_modules/.bin', name), args);

/** The page's types, with those of the API made from its document first. */
const types = async (root: string): Promise<Outcome> => {
  const made = 'console/generated/api.ts';
  const api = await program(root, 'openapi-typescript', 'docs/openapi.json', '--output', made);
  return api.passed ? program(root, 'tsc', '--project', 'console/tsconfig.json') : api;
};

/** A text that no English stands beside, as a catalogue says it. */
const UNTRANSLATED = /^msgid (".+")\nmsgstr ""\n(?!")/gm;

/** Looks for catalogues that extraction would change, and for texts without their English or with two. */
const texts = async (root: string): Promise<Outcome> => {
  const copy = await mkdtemp(join(root, '.build/console-texts-'));
  try {
    await cp(join(root, 'console'), copy, { recursive: true });
    const config = join(copy, 'lingui.config.ts');
    const extracted = await program(root, 'lingui', 'extract', '--clean', '--config', config);
    if (!extracted.passed) return extracted;
    const findings: Finding[] = [];
    const english: { file: string; text: string }[] = [];
    for (const name of await catalogues(join(root, 'console'), copy)) {
      const file = join('console', name);
      const now = await readFile(join(root, file), 'utf8').catch(() => '');
      const wanted = await readFile(join(copy, name), 'utf8').catch(() => '');
      if (content(now) !== content(wanted))
        findings.push({ file, problem: 'is not what the page says now: npm run console:texts' });
      if (!name.endsWith('/en.po')) continue;
      english.push({ file, text: now });
      for (const [, text] of now.matchAll(UNTRANSLATED))
        findings.push({ file, problem: `${text} has no English` });
    }
    findings.push(...(await translatedTwice(english)));
    return judge(findings, 'every text in both languages');
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
};

/** When it was made says nothing of what it says. */
const content = (catalogue: string): string => catalogue.replace(/^"POT-Creation-Date:.*\n/m, '');

/** The catalogues of either folder, as `my-work/locales/en.po`. */
const catalogues = async (...folders: string[]): Promise<string[]> => {
  const names = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })));
  return [...new Set(names.flat())].filter((name) => name.endsWith('.po')).toSorted();
};

/** The operators' page: types, and every text in both languages. */
export const consolePage: Check = {
  name: 'console',
  title: 'console: types, and texts in both languages',
  run: async (root) => {
    const typed = await types(root);
    return typed.passed ? texts(root) : typed;
  },
};
