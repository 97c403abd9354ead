import { defineConfig } from 'vitest/config';
import { textPlugins } from './console/text-plugins.ts';
import { ClosingOrder } from './test/cloud/closing-order.ts';

const cloud = 'test/cloud/**/*.test.ts';
const store = 'test/store/**/*.test.ts';
const infra = 'test/infra/**/*.test.ts';
const consolePage = 'test/console/**/*.test.ts';
const page = 'test/page/**/*.test.ts';

export default defineConfig({
  test: {
    allowOnly: false,
    sequence: { sequencer: ClosingOrder },
    teardownTimeout: 60_000,
    // By itself it leaves one core to the rest of the machine: of two that is half.
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['functions/**/*.ts'] },
    projects: [
      {
        // A limit for what hangs, not for what is slow: cores may be shared.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [cloud, store, infra, consolePage, page],
          testTimeout: 60_000,
        },
      },
      {
        // Texts of the page are made as its build makes them.
        plugins: textPlugins(),
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { name: 'console', include: [consolePage], testTimeout: 60_000 },
      },
      {
        // In a browser, before branches that run in this process.
        test: {
          name: 'page',
          include: [page],
          globalSetup: 'test/page/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        // All look at the same synthesised templates: made once, in one worker.
        test: {
          name: 'infra',
          include: [infra],
          isolate: false,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Each file starts a DynamoDB engine of its own, on a free port, with its data on disk.
        test: { name: 'store', include: [store], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        // Against the deployed stacks: one emulator for all, so one file at a time, after the others.
        test: {
          name: 'cloud',
          include: [cloud],
          globalSetup: 'test/cloud/global-setup.ts',
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
