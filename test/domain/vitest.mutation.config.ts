import { defineConfig } from 'vitest/config';

/** The tests of the mutated folders alone: what mutation testing runs for each mutant. */
// biome-ignore lint/style/noDefaultExport: vitest reads a configuration's default export
export default defineConfig({
  test: { include: ['test/domain/{calendar,clock,policy}/**/*.test.ts'] },
});
