import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { layOver, type PolicyOverrides } from '../../../functions/domain/policy/overrides.ts';

/** As a file may hold it: nothing has been parsed yet. */
const laid = (overrides: unknown) => layOver(defaultPolicy, overrides as PolicyOverrides);

describe('overrides laid over a policy', () => {
  it('replace a figure as a whole: of quiet hours given by half the other half is not kept', () => {
    expect(laid({ quietHours: { value: { from: '21:00' } } })).toEqual({
      ...defaultPolicy,
      quietHours: { ...defaultPolicy.quietHours, value: { from: '21:00' } },
    });
  });

  it('leave alone what stands there without a value', () => {
    const { vip } = defaultPolicy.ownAnswer;
    expect(laid({ version: undefined, ownAnswer: { vip: { value: undefined } } })).toEqual(
      defaultPolicy,
    );
    expect(laid({ ownAnswer: { vip: { value: 'PT6H', source: undefined } } })).toMatchObject({
      ownAnswer: { vip: { ...vip, value: 'PT6H' } },
    });
  });

  it.each([null, 'PT8H', ['PT8H']])('hand on %j in place of a group, to be refused', (group) => {
    expect(laid({ ownAnswer: group })).toEqual({ ...defaultPolicy, ownAnswer: group });
  });

  it('add what the policy does not know, to be refused', () => {
    expect(laid({ ownAnswers: { vip: {} } })).toEqual({
      ...defaultPolicy,
      ownAnswers: { vip: {} },
    });
  });
});
