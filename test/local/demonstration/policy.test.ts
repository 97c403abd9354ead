import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { type Limit, limitParts } from '../../../functions/domain/policy/limit.ts';
import type { Policy } from '../../../functions/domain/policy/policy.ts';
import { demonstrationPolicy } from './life.ts';

const secondsOf = (limit: Limit): number => {
  const { unit, count } = limitParts(limit);
  if (unit === 'seconds') return count;
  if (unit === 'days' || unit === 'working-days') return count * 24 * 3600;
  throw new RangeError(unit);
};

const played = demonstrationPolicy();

describe('in the demonstration', () => {
  it.each<[string, (policy: Policy) => Limit]>([
    ['VIP (D1)', ({ ownAnswer }) => ownAnswer.vip.value],
    ['GoTone (D1)', ({ ownAnswer }) => ownAnswer['go-tone'].value],
    ['ordinary (D1)', ({ ownAnswer }) => ownAnswer.ordinary.value],
    ['critical (D2)', ({ networkAnswer }) => networkAnswer.critical.value],
    ['urgent (D2)', ({ networkAnswer }) => networkAnswer.urgent.value],
    ['general (D2)', ({ networkAnswer }) => networkAnswer.general.value],
    [
      '4 working days with another province (D3)',
      ({ anotherProvince }) => anotherProvince.limit.value,
    ],
    ['7 working days with another body (D4)', ({ anotherBody }) => anotherBody.limit.value],
    ['the wait for the customer (D8)', ({ customerWait }) => customerWait.value],
    ['15 days (D9)', ({ customerAnswer }) => customerAnswer.value],
    ['a repair in town (D11)', ({ faultRepair }) => faultRepair.town.value],
    ['a repair in the country (D11)', ({ faultRepair }) => faultRepair.country.value],
  ])('an hour runs as a second: %s', (_what, limit) => {
    expect(secondsOf(limit(played))).toBe(secondsOf(limit(defaultPolicy)) / 3600);
  });

  it('the same day is as long as a day: 24 s, whatever the hour (B8)', () => {
    expect(secondsOf(played.solutionAnswer.value)).toBe(24);
  });

  it('one that is left alone is at the regulator’s after 63 s, long before D9 (F1)', () => {
    const { ownAnswer, provinceAnswer, customerAnswer } = played;
    const climbs = secondsOf(ownAnswer.ordinary.value) + secondsOf(provinceAnswer.value);
    expect(climbs).toBe(63);
    expect(climbs).toBeLessThan(secondsOf(customerAnswer.value));
  });

  it('nobody is chased for a day after the last limit (F4)', () => {
    expect(played.regulatorChase.value).toBe('P1D');
  });
});
