import { describe, expect, it } from 'vitest';
import { Letter, PhoneCall, WalkIn } from '../../functions/contracts/intake.ts';
import type { Instant } from '../../functions/domain/time.ts';
import { makeLetterDraft } from '../../functions/intake/letter-draft.ts';
import { phoneDraft } from '../../functions/intake/phone-draft.ts';
import { walkInDraft } from '../../functions/intake/walk-in-draft.ts';
import { saying } from '../builders/saying.ts';
import { aContext, at, MONDAY } from '../builders/ticket.ts';

const context = aContext();
const letterDraft = makeLetterDraft({ scans: { head: async () => undefined } });

const parts = (occurredAt: string) => ({
  customer: { phone: '13912345678' },
  matter: { category: 'billing', title: '多收费', facts: '本月多收三十元', occurredAt },
});
const CHANNELS = {
  phone: (occurredAt: string, now: Instant) =>
    phoneDraft(
      PhoneCall.parse({ callId: 'c-1', agent: 'a-1', startedAt: MONDAY, ...parts(occurredAt) }),
      now,
      context,
    ),
  'walk-in': (occurredAt: string, now: Instant) =>
    walkInDraft(
      WalkIn.parse({
        hall: 'h-1',
        slip: 's-1',
        clerk: 'c-1',
        receivedAt: MONDAY,
        ...parts(occurredAt),
      }),
      now,
      context,
    ),
  letter: (occurredAt: string, now: Instant) =>
    letterDraft(
      Letter.parse({ barcode: 'b-1', clerk: 'c-1', receivedAt: MONDAY, ...parts(occurredAt) }),
      now,
      context,
    ),
};

describe.each([['phone'], ['walk-in'], ['letter']] as const)('a matter told by %s', (channel) => {
  const draft = CHANNELS[channel];

  it.each([
    ['some day', '2026-05-01', at('2026-05-01T00:00:00+08:00')],
    ['yesterday', '2026-07-05', at('2026-07-05T00:00:00+08:00')],
    ['today', '2026-07-06', at('2026-07-06T00:00:00+08:00')],
  ])(
    'that happened %s, %s, happened at the start of that day (B6)',
    async (_, date, occurredAt) => {
      expect(await draft(date, MONDAY)).toMatchObject({
        kind: 'draft',
        draft: { facts: { occurredAt, receivedAt: MONDAY }, references: { occurredAt: date } },
      });
    },
  );

  it('keeps an instant as it was given, and shows no date for it', async () => {
    const outcome = await draft('2026-05-01T09:00:00+08:00', MONDAY);
    expect(outcome).toMatchObject({ draft: { facts: { occurredAt: '2026-05-01T01:00:00Z' } } });
    expect(outcome).not.toHaveProperty('draft.references.occurredAt');
  });

  it('cannot happen tomorrow', async () => {
    expect(await draft('2026-07-07', MONDAY)).toEqual({
      kind: 'unusable',
      reason: 'in-the-future',
      details: [
        { field: 'matter.occurredAt', problem: saying('must not be later than today, 2026-07-06') },
      ],
    });
  });
});
