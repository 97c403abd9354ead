import { dirname, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * A change ends with the first test that notices it: those of its own room come first, those of many
 * random cases last.
 */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root, related = [] } = this.ctx.config;
    const changed = roomOf(`${root}/functions`, related[0] ?? root);
    const isSlow = ({ moduleId }: TestSpecification) => moduleId.endsWith('.property.test.ts');
    const nearness = ({ moduleId }: TestSpecification) =>
      inCommon(changed, roomOf(`${root}/test`, moduleId));
    return files.toSorted(
      (one, other) =>
        Number(isSlow(one)) - Number(isSlow(other)) || nearness(other) - nearness(one),
    );
  }
}

const roomOf = (top: string, file: string): string[] => relative(top, dirname(file)).split('/');

const inCommon = (one: readonly string[], other: readonly string[]): number => {
  const parting = one.findIndex((part, depth) => part !== other[depth]);
  return parting < 0 ? one.length : parting;
};

/**
 * What mutation testing runs for each change of the domain: its own tests, and those of the rooms
 * that show what it says to people; of them those that import what is changed. All in one worker: the
 * domain keeps nothing from test to test.
 */
// biome-ignore lint/style/noDefaultExport: vitest reads a configuration's default export
export default defineConfig({
  test: {
    isolate: false,
    // A change that hangs is Stryker's to end; a test that is merely slow has noticed nothing.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ['test/domain/few-random-cases.ts'],
    sequence: { sequencer: NearestFirst },
    include: [
      'test/domain/**/*.test.ts',
      'test/notices/**/*.test.ts',
      'test/on-call/**/*.test.ts',
      'test/timers/{notices-in-time,wake}.test.ts',
      'test/work-orders/**/*.test.ts',
    ],
  },
});
