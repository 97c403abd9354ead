import { defineConfig } from 'vite';
import { runbook } from './runbook-page.ts';
import { textPlugins } from './text-plugins.ts';

/** Where a running branch's API is, for `npm run console:dev`. */
const api = process.env.REDRESS_API_URL;

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [...textPlugins(), runbook(`${import.meta.dirname}/../docs`)],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: `${import.meta.dirname}/../.build/console`,
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'runbook.html'].map((page) => `${import.meta.dirname}/${page}`),
    },
  },
  server: {
    port: 5180,
    ...(api !== undefined && {
      proxy: { '/api': { target: api, changeOrigin: true, rewrite: (path) => path.slice(4) } },
    }),
  },
});
