import { readdirSync } from 'node:fs';
import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** Folders that hold no text. */
const MUTE = ['api', 'generated', 'language', 'public'];

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !MUTE.includes(entry.name))
  .map(({ name }) => name);

/** The source speaks zh-CN; each folder has its own catalogues. */
export default defineConfig({
  rootDir: import.meta.dirname,
  sourceLocale: 'zh-CN',
  locales: ['zh-CN', 'en'],
  catalogs: folders.map((name) => ({
    path: `<rootDir>/${name}/locales/{locale}`,
    include: [`<rootDir>/${name}/`],
  })),
  format: formatter({ lineNumbers: false, origins: false }),
});
