import { describe, expect, it } from 'vitest';
import { proposeRefusal } from '../../../functions/domain/acceptance/propose-refusal.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import type { Policy } from '../../../functions/domain/policy/policy.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { aContext, aRegister, at, MONDAY } from '../../builders/ticket.ts';
import { AROUND } from './builders.ts';

const { acceptance: sound } = aRegister();

/** A policy by which complaints are taken in for a year after what they are about (B5). */
const aYear: Policy = {
  ...defaultPolicy,
  acceptancePeriod: { ...defaultPolicy.acceptancePeriod, value: 'P1Y' },
};
const proposed = (
  acceptance: Partial<typeof sound>,
  occurredAt?: Instant,
  policy = aYear,
  receivedAt = MONDAY,
) =>
  proposeRefusal(
    { ...sound, ...acceptance },
    { receivedAt, ...(occurredAt && { occurredAt }) },
    aContext(MONDAY, policy),
  );

describe('the company’s own acceptance period (B5)', () => {
  const occurredAt = at('2025-07-06T10:00:00+08:00');

  it.each(AROUND)('%s the end of its last day (%i s): past only after it', (_, offset) => {
    const lastSecond = at('2026-07-06T23:59:59+08:00');
    expect(proposed({}, occurredAt, aYear, plusSeconds(lastSecond, offset))).toBe(
      offset > 0 ? 'past-acceptance-period' : undefined,
    );
  });

  it('is never past where the policy sets none, or nobody knows when it happened', () => {
    const longAgo = at('2020-07-06T10:00:00+08:00');
    expect(proposed({}, longAgo, defaultPolicy)).toBeUndefined();
    expect(proposed({})).toBeUndefined();
  });

  it('comes after a decision that was taken before, and before everything else', () => {
    const longAgo = at('2020-07-06T10:00:00+08:00');
    const lacking = { relation: 'other', withoutEvidence: true } as const;
    expect(proposed({ ...lacking, alreadyDecided: true }, longAgo)).toBe('already-decided');
    expect(proposed(lacking, longAgo)).toBe('past-acceptance-period');
    expect(proposed(lacking)).toBe('not-concerned');
  });
});

describe('who may complain (B4, B5)', () => {
  it('is the customer, whether or not an authority is shown', () => {
    expect(proposed({ relation: 'self', authorityShown: false })).toBeUndefined();
  });

  it('is nobody else, whatever authority is shown', () => {
    expect(proposed({ relation: 'other', authorityShown: true })).toBe('not-concerned');
  });

  it('is an agent with authority, who needs evidence like the customer', () => {
    const agent = { relation: 'authorised', authorityShown: true } as const;
    expect(proposed(agent)).toBeUndefined();
    expect(proposed({ ...agent, withoutEvidence: true })).toBe('no-evidence');
  });
});
