import { getConfig } from '@lingui/conf';
import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';

/**
 * Makes of each text in the source its key, and of catalogues what they are imported as; for the
 * build and its tests. By Babel: Lingui's own binary needs a newer Node than npm may run under.
 */
export const textPlugins = () => {
  const configPath = `${import.meta.dirname}/lingui.config.ts`;
  const linguiConfig = getConfig({ configPath });
  return [
    lingui({ configPath }),
    babel({
      presets: [
        {
          preset: () => ({ plugins: [['@lingui/babel-plugin-lingui-macro', { linguiConfig }]] }),
          rolldown: { filter: { code: /@lingui\/core\/macro/ } },
        },
      ],
    }),
  ];
};
