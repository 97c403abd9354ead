import type { Bilingual } from './bilingual.ts';

/** What goes up at once, whatever the limits say (E8, G2). */
export const REPORTED_MATTERS = [
  'serious-problem',
  'important-information',
  'foreseen-crisis',
] as const;
export type ReportedMatter = (typeof REPORTED_MATTERS)[number];

/** The rule by which a matter goes up. */
export const ruleOfMatter = (matter: ReportedMatter): 'E8' | 'G2' =>
  matter === 'foreseen-crisis' ? 'G2' : 'E8';

/** What each matter is called where people read of it. */
export const REPORTED_MATTER_WORDS: Readonly<Record<ReportedMatter, Bilingual>> = {
  'serious-problem': { zh: '重大问题', en: 'a serious problem' },
  'important-information': { zh: '重要信息', en: 'important information' },
  'foreseen-crisis': { zh: '可预见的危机', en: 'a foreseen crisis' },
};
