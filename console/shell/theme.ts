/** How the page looks: as the machine asks for, or as chosen on it. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const kept = 'redress.theme';

export const chosenTheme = (): Theme =>
  THEMES.find((theme) => theme === localStorage.getItem(kept)) ?? 'system';

/** Wears a theme from now on. */
export const wear = (theme: Theme): void => {
  localStorage.setItem(kept, theme);
  document.documentElement.dataset.theme = theme;
};
