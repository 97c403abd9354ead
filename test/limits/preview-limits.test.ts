import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  LimitsQuery,
  previewLimits,
} from '../../functions/contracts/operations/limits/preview-limits.ts';
import { clocksAtReceipt } from '../../functions/domain/clock/ticket-clocks.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makePreviewLimits } from '../../functions/limits/preview-limits.ts';
import { aContext, MONDAY } from '../builders/ticket.ts';

const HOUR = 3600;

const previewAt = (level: 'city' | 'province', query: Record<string, string>) => {
  const preview = makePreviewLimits({ clockContext: aContext(MONDAY), level, now: () => MONDAY });
  const answer = preview(LimitsQuery.parse({ category: 'billing', ...query }));
  return previewLimits.answer.schema.parse(z.object({ body: z.unknown() }).parse(answer).body);
};

describe('the limits that a record would have', () => {
  it.each([
    ['vip', 8],
    ['go-tone', 24],
    ['ordinary', 48],
  ])('count from now by the customer’s tier: %s, %d h (D1)', (tier, hours) => {
    const { counting } = previewAt('city', { tier });
    expect(counting).toMatchObject({ rule: 'D1', dueAt: plusSeconds(MONDAY, hours * HOUR) });
    expect(counting?.text.zh).toContain('为准');
  });

  it('count from when it was received, where that was sooner', () => {
    const { counting } = previewAt('city', { receivedAt: plusSeconds(MONDAY, -HOUR) });
    expect(counting?.dueAt).toBe(plusSeconds(MONDAY, 47 * HOUR));
  });

  it('are those that its registration gives, whatever it is', () => {
    for (const recordKind of ['complaint', 'consultation', 'fault-report'] as const)
      for (const category of ['network', 'billing'] as const) {
        const facts = { recordKind, category, tier: 'vip', urgency: 'critical' } as const;
        const registered = clocksAtReceipt(
          { ...facts, receivedAt: MONDAY, level: 'province' },
          aContext(MONDAY),
        );
        expect(previewAt('province', facts).clocks.map(({ kind, dueAt }) => [kind, dueAt])).toEqual(
          registered.map(({ kind, dueAt }) => [kind, dueAt]),
        );
      }
  });

  it('come each with a sentence for the customer in both languages', () => {
    for (const { text } of previewAt('city', {}).clocks)
      expect([text.zh, text.en].every((words) => words.length > 5)).toBe(true);
  });
});
