import type { Bilingual } from '../functions/domain/bilingual.ts';

/** The languages that the local run speaks. */
export type Language = keyof Bilingual;

/** Chinese where the terminal's language is Chinese, English everywhere else. */
export const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('zh') ? 'zh' : 'en';
