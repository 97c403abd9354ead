import * as real from '../../functions/store/put-condition.ts';

export const { absent, atVersion, freeFor } = real;

/** What is known of another branch's ticket stays what was heard first. */
export const overLower: typeof real.overLower = (version) => ({
  ...real.overLower(version),
  expression: { ConditionExpression: 'attribute_not_exists(pk)' },
});
