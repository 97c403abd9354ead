import * as real from '../../functions/store/put-condition.ts';

export const { atVersion, freeFor, overLower } = real;

/** A key that is taken is taken again. */
export const absent: typeof real.absent = (refused) =>
  refused.kind === 'key-taken'
    ? { refused, expression: { ConditionExpression: 'attribute_not_exists(nothing)' } }
    : real.absent(refused);
