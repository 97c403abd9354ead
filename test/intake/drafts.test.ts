import { describe, expect, it } from 'vitest';
import { Letter, PhoneCall } from '../../functions/contracts/intake.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import { makeLetterDraft } from '../../functions/intake/letter-draft.ts';
import { phoneDraft } from '../../functions/intake/phone-draft.ts';
import { aContext, MONDAY } from '../builders/ticket.ts';

const parts = {
  customer: { phone: '13912345678' },
  matter: { category: 'billing', title: '多收费', facts: '本月多收三十元' },
};
const call = (changes: Record<string, unknown>) =>
  PhoneCall.parse({ callId: 'c-1', agent: 'a-1', startedAt: MONDAY, ...parts, ...changes });
const letter = (changes: Record<string, unknown>) =>
  Letter.parse({ barcode: 'b-1', clerk: 'c-1', receivedAt: MONDAY, ...parts, ...changes });
const letterDraft = makeLetterDraft({ scans: { head: async () => undefined } });
const context = aContext();

describe('times of a draft', () => {
  it.each([
    ['119 s ahead, within the skew of clocks', 119, 'draft'],
    ['120 s ahead', 120, 'draft'],
    ['121 s ahead', 121, 'unusable'],
  ] as const)('a call that began %s (%i s) is %s', (_, ahead, kind) => {
    expect(phoneDraft(call({ startedAt: plusSeconds(MONDAY, ahead) }), MONDAY, context).kind).toBe(
      kind,
    );
  });

  it.each([
    ['a second ago', -1, -1],
    ['now', 0, 0],
    ['a second ahead', 1, 0],
    ['119 s ahead', 119, 0],
    ['120 s ahead', 120, 0],
  ])('a call that began %s is received no later than it is registered', (_, ahead, received) => {
    const drafted = phoneDraft(call({ startedAt: plusSeconds(MONDAY, ahead) }), MONDAY, context);
    expect(drafted).toMatchObject({
      draft: { facts: { receivedAt: plusSeconds(MONDAY, received) } },
    });
  });

  it('a letter whose clerk’s clock is fast is in order', () => {
    const at = (seconds: number) => plusSeconds(MONDAY, seconds);
    const times = { postmarkedAt: at(30), receivedAt: at(60), registeredAt: at(90) };
    return expect(letterDraft(letter(times), MONDAY, context)).resolves.toMatchObject({
      draft: { facts: { postmarkedAt: MONDAY, receivedAt: MONDAY, registeredAt: MONDAY } },
    });
  });

  it.each([
    ['before it began', -1, 'out-of-order'],
    ['as it began', 0, undefined],
    ['in 2099', 73 * 366 * 86_400, 'in-the-future'],
  ] as const)('a call that ended %s: %i s, %s', (_, seconds, reason) => {
    const endedAt: Instant = plusSeconds(MONDAY, seconds);
    const drafted = phoneDraft(call({ endedAt }), MONDAY, context);
    expect(drafted.kind === 'unusable' ? drafted.reason : undefined).toBe(reason);
  });

  it.each([
    [
      'registered a second before it was received',
      { registeredAt: plusSeconds(MONDAY, -1) },
      'registeredAt',
    ],
    [
      'received a second before it was posted',
      { postmarkedAt: plusSeconds(MONDAY, 1) },
      'receivedAt',
    ],
  ])('a letter %s is refused, and the field is named', async (_, changes, field) => {
    expect(await letterDraft(letter(changes), plusSeconds(MONDAY, 60), context)).toMatchObject({
      kind: 'unusable',
      reason: 'out-of-order',
      details: [{ field }],
    });
  });

  it('a letter registered in the second in which it was received is taken', async () => {
    const drafted = await letterDraft(
      letter({ registeredAt: MONDAY, postmarkedAt: MONDAY }),
      MONDAY,
      context,
    );
    expect(drafted).toMatchObject({ kind: 'draft', draft: { facts: { receivedAt: MONDAY } } });
  });

  it('a letter whose scan is not there is refused', async () => {
    const scan = 'scans/01ARZ3NDEKTSV4RRFFQ69G5FAV';
    expect(await letterDraft(letter({ scan }), MONDAY, context)).toMatchObject({
      reason: 'upload-missing',
    });
  });

  it("a mail's key is no scan's", () => {
    const scan = 'inbound/01ARZ3NDEKTSV4RRFFQ69G5FAV';
    expect(() => letter({ scan })).toThrow();
  });
});
