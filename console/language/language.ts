import { i18n, type Messages } from '@lingui/core';

/** The languages of the page: zh-CN is the one its texts are written in. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGUES: Record<Language, () => Promise<{ readonly all: Messages }>> = {
  'zh-CN': () => import('./texts-zh.ts'),
  en: () => import('./texts-en.ts'),
};
const kept = 'redress.language';

/** As chosen last on this machine, else as the browser asks for. */
export const firstLanguage = (): Language =>
  LANGUAGES.find((language) => language === localStorage.getItem(kept)) ??
  (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');

/** Loads a language's texts and speaks it from now on. */
export const speak = async (language: Language): Promise<void> => {
  const { all } = await CATALOGUES[language]();
  i18n.loadAndActivate({ locale: language, messages: all });
  document.documentElement.lang = language;
  localStorage.setItem(kept, language);
};

/** The language that is spoken now. */
export const spoken = (): Language => (i18n.locale === 'en' ? 'en' : 'zh-CN');

/** The language as dates are written in it: English ones the British way, as the texts are. */
export const dateLanguage = (): string => (spoken() === 'en' ? 'en-GB' : 'zh-CN');

/** Which of two texts of the API is read now. */
export const inWords = ({ zh, en }: { readonly zh: string; readonly en: string }): string =>
  spoken() === 'en' ? en : zh;

/** What stands between the items of a list. */
export const between = (): string => (spoken() === 'en' ? ', ' : '、');
