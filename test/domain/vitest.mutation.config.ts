import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A change ends with the first test that notices it: tests of many random cases come last. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => moduleId.endsWith('.property.test.ts');
    return [...files.filter((file) => !isSlow(file)), ...files.filter(isSlow)];
  }
}

/**
 * What mutation testing runs for each change of the domain: its own tests, and those of the rooms
 * that show what it says to people. All in one worker: the domain keeps nothing from test to test.
 */
// biome-ignore lint/style/noDefaultExport: vitest reads a configuration's default export
export default defineConfig({
  test: {
    isolate: false,
    sequence: { sequencer: QuickFirst },
    include: [
      'test/domain/**/*.test.ts',
      'test/notices/**/*.test.ts',
      'test/on-call/**/*.test.ts',
      'test/timers/{notices-in-time,wake}.test.ts',
      'test/work-orders/**/*.test.ts',
    ],
  },
});
