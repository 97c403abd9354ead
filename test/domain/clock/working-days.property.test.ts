import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays } from '../../../functions/domain/calendar/dates.ts';
import { isWorkingDay } from '../../../functions/domain/calendar/day-status.ts';
import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import { limitEnd } from '../../../functions/domain/clock/limit-end.ts';
import { localDate, localTime } from '../../../functions/domain/clock/local-time.ts';
import { plusSeconds, toInstant } from '../../../functions/domain/time.ts';
import { aContext } from './builders.ts';

const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'UTC'];
const from = Date.UTC(2007, 0, 1) / 1000;
const to = Date.UTC(2027, 2, 1) / 1000;
const anInstant = fc.integer({ min: from, max: to }).map((seconds) => toInstant(seconds * 1000));
const aZone = fc.constantFrom(...ZONES);

/** Looks at one day after another, the plainest way there is. */
const bruteForce = (start: string, count: number): string => {
  let day = start;
  let left = count;
  while (left > 0) {
    day = plusDays(day, 1);
    if (isWorkingDay(mainlandCalendar, day)) left -= 1;
  }
  return day;
};

describe('counting properties', () => {
  it('0-60 working days agree with a day-by-day count and are provisional beyond the cover', () => {
    fc.assert(
      fc.property(
        anInstant,
        fc.integer({ min: 0, max: 60 }),
        aZone,
        (start, workingDays, timeZone) => {
          const { dueAt, provisional } = limitEnd(start, { workingDays }, aContext({ timeZone }));
          const first = localDate(start, timeZone);
          const last = bruteForce(first, workingDays);
          expect(localDate(dueAt, timeZone)).toBe(last);
          expect(localTime(dueAt, timeZone)).toBe('23:59:59');
          const known =
            first >= mainlandCalendar.coveredFrom && last <= mainlandCalendar.coveredThrough;
          expect(provisional).toBe(workingDays > 0 && !known);
        },
      ),
    );
  });

  it('a legal end is a working day, at most the days off after the last day', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 1, max: 60 }), aZone, (start, days, timeZone) => {
        const context = aContext({ timeZone });
        const { dueAt, lastDay = '' } = limitEnd(start, `P${days}D`, context, 'law');
        const legal = localDate(dueAt, timeZone);
        expect(isWorkingDay(mainlandCalendar, legal)).toBe(true);
        expect(legal >= lastDay).toBe(true);
        for (let day = lastDay; day < legal; day = plusDays(day, 1))
          expect(isWorkingDay(mainlandCalendar, day)).toBe(false);
      }),
    );
  });

  it('one acts on a duty no later than its legal end, and never before its n × 24 h less an hour', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 1, max: 60 }), aZone, (start, days, timeZone) => {
        const { actBy, dueAt } = limitEnd(start, `P${days}D`, aContext({ timeZone }), 'duty');
        expect(actBy <= dueAt).toBe(true);
        expect(actBy <= plusSeconds(start, days * 86_400)).toBe(true);
        expect(actBy >= plusSeconds(start, days * 86_400 - 3600)).toBe(true);
      }),
    );
  });

  it('a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 0, max: 40 }), fc.nat(20), (start, days, more) => {
        const end = (count: number, text: 'D' | 'WD') =>
          limitEnd(start, text === 'D' ? `P${count}D` : { workingDays: count }, aContext(), 'law')
            .dueAt;
        expect(end(days, 'D') <= end(days + more, 'D')).toBe(true);
        expect(end(days, 'WD') <= end(days + more, 'WD')).toBe(true);
      }),
    );
  });
});
