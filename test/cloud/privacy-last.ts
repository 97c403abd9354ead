import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs the search for personal data when all other tests have left their traces. */
export class PrivacyLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith('privacy.test.ts');
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)];
  }
}
