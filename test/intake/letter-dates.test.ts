import { describe, expect, it } from 'vitest';
import { Letter } from '../../functions/contracts/intake.ts';
import type { Instant } from '../../functions/domain/time.ts';
import type { DraftOutcome } from '../../functions/intake/draft.ts';
import { makeLetterDraft } from '../../functions/intake/letter-draft.ts';
import { saying } from '../builders/saying.ts';
import { aContext, at } from '../builders/ticket.ts';

const context = aContext();
const draft = makeLetterDraft({ scans: { head: async () => undefined } });

const letter = (times: Record<string, string>) =>
  Letter.parse({
    barcode: 'b-1',
    clerk: 'c-1',
    receivedAt: '2026-07-06',
    customer: { phone: '13912345678' },
    matter: { category: 'billing', title: '多收费', facts: '本月多收三十元' },
    ...times,
  });

/** A time of 2026-07-06, a Monday, in Beijing. */
const monday = (time: string): Instant => at(`2026-07-06T${time}+08:00`);
const on = (day: string, time = '08:00:00'): Instant => at(`2026-07-${day}T${time}+08:00`);

const drafted = (
  times: Record<string, string>,
  now: Instant,
  using = context,
): Promise<DraftOutcome> => draft(letter(times), now, using);
const factsOf = async (times: Record<string, string>, now: Instant, using = context) => {
  const outcome = await drafted(times, now, using);
  if (outcome.kind === 'unusable') throw new Error(JSON.stringify(outcome));
  return outcome.draft.facts;
};
const refusalOf = async (times: Record<string, string>, now: Instant) => {
  const outcome = await drafted(times, now);
  return outcome.kind === 'unusable' && [outcome.reason, ...outcome.details];
};

describe('a letter received on a date (D1)', () => {
  it.each([
    ['at the start of that day', '00:00:00', monday('00:00:00')],
    ['a second before opening time', '07:59:59', monday('07:59:59')],
    ['at opening time', '08:00:00', monday('08:00:00')],
    ['a second after opening time', '08:00:01', monday('08:00:00')],
    ['in the last second of that day', '23:59:59', monday('08:00:00')],
  ])('and registered %s, %s, counts from %s', async (_, time, receivedAt) => {
    expect(await factsOf({}, monday(time))).toMatchObject({ receivedAt });
  });

  it.each([
    ['a second before opening time', '07:59:59', monday('07:59:59')],
    ['at opening time', '08:00:00', monday('08:00:00')],
    ['after it', '09:40:00', monday('08:00:00')],
  ])('counts from no later than a registration %s, %s', async (_, time, receivedAt) => {
    const registeredAt = monday(time);
    expect(await factsOf({ registeredAt }, on('08'))).toMatchObject({ receivedAt, registeredAt });
  });

  it('long ago counts from opening time of that day', async () => {
    expect((await factsOf({ receivedAt: '2026-07-01' }, monday('06:00:00'))).receivedAt).toBe(
      on('01'),
    );
  });

  it("is opened by the policy, in the branch's own zone", async () => {
    const policy = {
      ...context.policy,
      openingTime: { ...context.policy.openingTime, value: '09:30' },
    };
    const berlin = { ...context, policy, timeZone: 'Europe/Berlin' };
    expect((await factsOf({}, on('08'), berlin)).receivedAt).toBe('2026-07-06T07:30:00Z');
  });

  it('counts from no earlier than a postmark of that day that bears its hour', async () => {
    const postmarkedAt = monday('08:00:01');
    expect(await factsOf({ postmarkedAt }, on('08'))).toMatchObject({
      postmarkedAt,
      receivedAt: postmarkedAt,
    });
  });
});

describe('a postmark that bears a date (B6, F7)', () => {
  it.each([
    ['both are dates', '2026-07-06', monday('08:00:00')],
    ['the receipt is the first second of the day', monday('00:00:00'), monday('00:00:00')],
    ['the receipt is an hour of the day', monday('10:00:00'), monday('10:00:00')],
  ])('may be that of the receipt: %s (%s)', async (_, given, receivedAt) => {
    const times = { postmarkedAt: '2026-07-06', receivedAt: given };
    expect(await factsOf(times, monday('12:00:00'))).toMatchObject({
      postmarkedAt: monday('00:00:00'),
      receivedAt,
    });
  });

  it.each([
    ['a date', '2026-07-06'],
    ['the last second before', monday('23:59:59')],
  ])('is not of the day after a receipt on %s, %s', async (_, receivedAt) => {
    expect(await refusalOf({ postmarkedAt: '2026-07-07', receivedAt }, on('08'))).toEqual([
      'out-of-order',
      { field: 'receivedAt', problem: saying('must not be earlier than postmarkedAt') },
    ]);
  });
});

describe('a letter registered on a date', () => {
  it.each([
    ['both are dates', '2026-07-06', monday('08:00:00')],
    ['received before opening time', monday('07:00:00'), monday('08:00:00')],
    ['received after opening time', monday('14:00:00'), monday('14:00:00')],
  ])('is registered not before it was received: %s (%s)', async (_, receivedAt, registeredAt) => {
    const times = { receivedAt, registeredAt: '2026-07-06' };
    expect(await factsOf(times, on('08'))).toMatchObject({ registeredAt });
  });

  it('today, before opening time, is registered now', async () => {
    const now = monday('07:00:00');
    expect(await factsOf({ registeredAt: '2026-07-06' }, now)).toMatchObject({
      receivedAt: now,
      registeredAt: now,
    });
  });

  it('is refused where that is the day before its receipt', async () => {
    expect(await refusalOf({ registeredAt: '2026-07-05' }, on('08'))).toEqual([
      'out-of-order',
      { field: 'registeredAt', problem: saying('must not be earlier than receivedAt') },
    ]);
  });

  it('is refused where it lies before the postmark, though neither contradicts the receipt', async () => {
    const times = { postmarkedAt: monday('10:00:00'), registeredAt: monday('09:59:59') };
    expect(await refusalOf(times, on('08'))).toEqual([
      'out-of-order',
      { field: 'registeredAt', problem: saying('must not be earlier than postmarkedAt') },
    ]);
  });
});

describe('dates in the future', () => {
  it.each([
    ['receivedAt', { receivedAt: '2026-07-07' }],
    ['postmarkedAt', { postmarkedAt: '2026-07-07', receivedAt: monday('10:00:00') }],
    ['registeredAt', { registeredAt: '2026-07-07' }],
  ])('%s of tomorrow is refused, and the field is named', async (field, times) => {
    expect(await refusalOf(times, monday('10:00:00'))).toEqual([
      'in-the-future',
      { field, problem: saying('must not be later than today, 2026-07-06') },
    ]);
  });

  it.each([
    ['today', '00:00:00', '2026-07-06', true],
    ['tomorrow, 121 s before it begins', '23:57:59', '2026-07-07', false],
    ['tomorrow, 120 s before it begins, within the skew of clocks', '23:58:00', '2026-07-07', true],
  ])('the date of %s (%s): %s is taken: %s', async (_, time, date, taken) => {
    const now = monday(time);
    const times = { postmarkedAt: date, receivedAt: date, registeredAt: date };
    const outcome = await drafted(times, now);
    expect(outcome.kind).toBe(taken ? 'draft' : 'unusable');
    if (outcome.kind === 'draft')
      expect(outcome.draft.facts).toMatchObject({
        postmarkedAt: now,
        receivedAt: now,
        registeredAt: now,
      });
  });

  it("today is the branch's own day", async () => {
    const now = at('2026-07-06T17:00:00Z');
    const berlin = { ...context, timeZone: 'Europe/Berlin' };
    expect((await drafted({ receivedAt: '2026-07-07' }, now)).kind).toBe('draft');
    expect((await drafted({ receivedAt: '2026-07-07' }, now, berlin)).kind).toBe('unusable');
  });
});

describe('what was given', () => {
  it('stands in the case where it was a date alone, and only there', async () => {
    const times = { postmarkedAt: '2026-07-03', receivedAt: '2026-07-06' };
    const outcome = await drafted({ ...times, registeredAt: monday('09:00:00') }, on('08'));
    expect(outcome.kind === 'draft' && outcome.draft.references).toEqual({
      barcode: 'b-1',
      clerk: 'c-1',
      ...times,
    });
  });
});
