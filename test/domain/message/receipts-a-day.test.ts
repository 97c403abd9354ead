import { describe, expect, it } from 'vitest';
import { hasAllReceiptsOfDay } from '../../../functions/domain/message/receipts-a-day.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { MONDAY } from '../../builders/ticket.ts';

const DAY = 86_400;
const MOST = defaultPolicy.messages.receiptsADay.value;
const ago = (seconds: number, count: number) =>
  Array.from({ length: count }, () => plusSeconds(MONDAY, -seconds));

describe('receipts to one address (B8)', () => {
  it.each([
    ['one fewer than the policy lets it have', MOST - 1, false],
    ['as many', MOST, true],
    ['one more', MOST + 1, true],
  ])('are over for the day with %s', (_, count, over) => {
    expect(hasAllReceiptsOfDay(ago(60, count), defaultPolicy, MONDAY)).toBe(over);
  });

  it.each([
    ['a second less than 24 hours ago counts', DAY - 1, true],
    ['24 hours ago does not', DAY, false],
    ['a second more does not', DAY + 1, false],
  ])('one of %s', (_, seconds, over) => {
    const mails = [...ago(60, MOST - 1), ...ago(seconds, 1)];
    expect(hasAllReceiptsOfDay(mails, defaultPolicy, MONDAY)).toBe(over);
  });
});
