import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { type Language, speak, spoken } from '../language/language.ts';
import { Menu } from '../parts/menu.tsx';
import { chosenTheme, THEMES, type Theme, wear } from './theme.ts';

const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', en: 'English' };

/** Who one is, and how the page looks and speaks to one. */
export const PersonMenu = ({ name, showKeys }: { name: string; showKeys: () => void }) => {
  const { signIn } = useDesk();
  const themeNames: Record<Theme, string> = { system: t`跟随系统`, light: t`浅色`, dark: t`深色` };
  const other: Language = spoken() === 'en' ? 'zh-CN' : 'en';
  const theme = THEMES[(THEMES.indexOf(chosenTheme()) + 1) % THEMES.length] ?? 'system';
  const themeName = themeNames[theme];
  return (
    <Menu
      label={name}
      items={[
        { id: 'language', text: LANGUAGE_NAMES[other], lang: other, act: () => void speak(other) },
        { id: 'theme', text: t`外观：${themeName}`, act: () => wear(theme) },
        { id: 'keys', text: t`快捷键`, act: showKeys },
        { id: 'out', text: t`退出登录`, act: () => void signIn.out() },
      ]}
    />
  );
};
