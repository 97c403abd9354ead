import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../functions/domain/clock/local-time.ts';
import { type Instant, isInstant, plusSeconds } from '../../functions/domain/time.ts';
import { wrongTimes } from '../../functions/intake/given-times.ts';
import { settledTimes } from '../../functions/intake/settled-times.ts';
import { aContext, MONDAY } from '../builders/ticket.ts';

const DAY = 86_400;

/** What truly happened, in order and not later than MONDAY, and what a clerk wrote down of it. */
const aLetter = fc
  .tuple(
    fc.array(fc.integer({ min: -3 * DAY, max: 0 }), { minLength: 3, maxLength: 3 }),
    fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Auckland'),
  )
  .map(([offsets, dated, timeZone]) => {
    const context = { ...aContext(), timeZone };
    const truth = offsets.toSorted((a, b) => a - b).map((offset) => plusSeconds(MONDAY, offset));
    const [posted = MONDAY, received = MONDAY, registered = MONDAY] = truth.map(
      (at: Instant, index) => (dated[index] ? localDate(at, timeZone) : at),
    );
    return { context, posted, received, registered };
  });

describe('the dates of a letter, each an instant or a day', () => {
  it('that are true are never refused, and settle in order, on their days, not after now (B6, D1, F7)', () => {
    fc.assert(
      fc.property(aLetter, ({ context, posted, received, registered }) => {
        const times = {
          postmarkedAt: { field: 'postmarkedAt', at: posted },
          receivedAt: { field: 'receivedAt', at: received },
          registeredAt: { field: 'registeredAt', at: registered },
        };
        expect(wrongTimes(times, MONDAY, context)).toBeUndefined();
        const { postmarkedAt, receivedAt, registeredAt } = settledTimes(times, MONDAY, context);
        const settled = [postmarkedAt, receivedAt, registeredAt, MONDAY];
        expect(settled).toEqual(settled.toSorted());
        const shown = [posted, received, registered].map((given, index) => {
          const at = settled[index] ?? '';
          return isInstant(given) || !isInstant(at) ? at : localDate(at, context.timeZone);
        });
        expect(shown).toEqual([posted, received, registered]);
      }),
    );
  });
});
