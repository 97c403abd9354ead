import { describe, expect, it } from 'vitest';
import { DutyView } from '../../functions/contracts/duty.ts';
import { mainlandCalendar } from '../../functions/domain/calendar/mainland.ts';
import type { OnCall } from '../../functions/domain/on-call/paging.ts';
import type { Person } from '../../functions/domain/organisation/person.ts';
import { makeReadDuty } from '../../functions/on-call/read-duty.ts';
import { anOrganisation, aPerson, away, day } from '../builders/organisation.ts';
import { at } from '../builders/ticket.ts';
import { standingClock } from '../fakes/outside.ts';

const weekly: OnCall = {
  city: {
    responsible: 'head',
    manager: 'boss',
    rota: {
      layers: [
        { people: ['li', 'wu'], from: '2026-07-06', everyDays: 7, handOverAt: ['09:00'] },
        {
          people: ['xu'],
          from: '2026-07-01',
          everyDays: 1,
          handOverAt: ['00:00'],
          days: 'days-off',
        },
      ],
      overrides: [{ from: day(15), to: day(16), person: 'zhou', insteadOf: 'wu' }],
    },
  },
};

const duty = async (when: string | undefined, onCall = weekly, ...changed: readonly Person[]) => {
  const staff = ['head', 'boss', 'li', 'wu', 'xu', 'zhou'].map(
    (id) => changed.find((one) => one.id === id) ?? aPerson(id),
  );
  const read = makeReadDuty({
    readOnCall: async () => onCall,
    organisation: { whole: async () => ({ organisation: anOrganisation(...staff), revision: 1 }) },
    counting: { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' },
    clock: standingClock(day(8)),
  });
  const answer = await read(when === undefined ? {} : { at: at(when) });
  if (!('body' in answer)) throw new Error(answer.problem);
  const [level] = DutyView.parse(answer.body).levels;
  return level;
};

const called = async (...of: Parameters<typeof duty>) =>
  (await duty(...of))?.onCall.map(({ id }) => id);

describe('who is on call (F3)', () => {
  it.each([
    ['2026-07-06T08:59:59+08:00', []],
    ['2026-07-06T09:00:00+08:00', ['li']],
    ['2026-07-13T08:59:59+08:00', ['li']],
    ['2026-07-13T09:00:00+08:00', ['wu']],
    ['2026-07-20T09:00:00+08:00', ['li']],
    // A Saturday and the Friday before it.
    ['2026-07-11T00:00:00+08:00', ['li', 'xu']],
    ['2026-07-10T23:59:59+08:00', ['li']],
    // Zhou stands for Wu on the fifteenth, from ten to ten.
    ['2026-07-15T09:59:59+08:00', ['wu']],
    ['2026-07-15T10:00:00+08:00', ['zhou']],
    ['2026-07-16T10:00:00+08:00', ['wu']],
  ])('at %s is %j', async (when, expected) => {
    expect(await called(when)).toEqual(expected);
  });

  it('is told for now where no time is named, with names, deputies and until when', async () => {
    expect(await duty(undefined, weekly, aPerson('li', { absence: away(7, 9, 'zhou') }))).toEqual({
      level: 'city',
      onCall: [{ id: 'li', name: 'LI', there: false, deputy: 'zhou' }],
      manager: { id: 'boss', name: 'BOSS', there: true },
      responsible: { id: 'head', name: 'HEAD', there: true },
      until: at('2026-07-11T00:00:00+08:00'),
      gaps: [],
    });
  });

  it('of a fixed list is always the same, in its order', async () => {
    const fixed = { city: { responsible: 'head', manager: 'boss', rota: ['wu', 'li'] } };
    const level = await duty('2031-01-01T00:00:00+08:00', fixed);
    expect(level?.onCall.map(({ id }) => id)).toEqual(['wu', 'li']);
    expect(level).not.toHaveProperty('until');
  });

  it('says when nobody is within 14 days, from one instant until just before another', async () => {
    const nights: OnCall = {
      city: {
        responsible: 'head',
        manager: 'boss',
        rota: {
          layers: [
            {
              ...{ people: ['li'], from: '2026-07-01', everyDays: 1, handOverAt: ['08:00'] },
              hours: { from: '18:00', to: '08:00' },
            },
          ],
        },
      },
    };
    const level = await duty('2026-07-08T20:00:00+08:00', nights);
    expect(level?.gaps).toHaveLength(14);
    expect(level?.gaps[0]).toEqual({
      from: at('2026-07-09T08:00:00+08:00'),
      to: at('2026-07-09T18:00:00+08:00'),
    });
  });
});
