import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Come after all others, in this order. */
const CLOSING = [
  'cloud/storm.test.ts',
  'cloud/heartbeats.test.ts',
  'cloud/privacy.test.ts',
  'cloud/restore.test.ts',
];

const placeOf = ({ moduleId }: TestSpecification) =>
  CLOSING.findIndex((name) => moduleId.endsWith(name));

/**
 * Lets a storm of alerts come when no other test waits for a page, since one function pages by another policy
 * meanwhile; asks for signs of life when the branches have stood long enough to have given
 * some; searches for personal data when all other tests have left their traces; then has a branch adopt other
 * tables: what was deployed for all is no longer theirs after that.
 */
export class ClosingOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
