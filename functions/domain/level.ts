import type { Bilingual } from './bilingual.ts';

/** The levels that a ticket climbs, from the lowest up (A1, F1). */
export const LEVELS = ['city', 'province', 'regulator'] as const;
export type Level = (typeof LEVELS)[number];

/** True when `a` stands lower on the path city → province → regulator than `b` (A1). */
export const isBelow = (a: Level, b: Level): boolean => LEVELS.indexOf(a) < LEVELS.indexOf(b);

/** The next level up, or undefined at the regulator. */
export const levelAbove = (level: Level): Level | undefined => LEVELS[LEVELS.indexOf(level) + 1];

/** What each level is called where people read of it. */
export const LEVEL_WORDS: Readonly<Record<Level, Bilingual>> = {
  city: { zh: '市分公司', en: 'city' },
  province: { zh: '省公司', en: 'province' },
  regulator: { zh: '省通信管理局', en: 'regulator' },
};
