import { describe, expect, it } from 'vitest';
import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import {
  changesAfter,
  gapsIn,
  onCallAt,
  peopleOfRota,
  type Rota,
} from '../../../functions/domain/on-call/rota.ts';
import type { Rotation } from '../../../functions/domain/on-call/turns.ts';
import type { Instant } from '../../../functions/domain/time.ts';
import { at } from '../../builders/ticket.ts';

const counting = { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' };
/** A day of July 2026 in Shanghai; the sixth is a Monday. */
const july = (day: number, time = '00:00:00') =>
  at(`2026-07-${String(day).padStart(2, '0')}T${time}+08:00`);

const WEEKLY: Rotation = {
  ...{ people: ['li', 'wu'], from: '2026-07-06', everyDays: 7, handOverAt: ['09:00'] },
};
const who = (rota: Rota, instant: Instant) => onCallAt(rota, instant, counting).join(' ');
const gaps = (rota: Rota, from: Instant, to: Instant) =>
  gapsIn(rota, { from, to }, counting).map((one) => [one.from, one.to]);

describe('a fixed list (F3)', () => {
  const fixed = ['li', 'wu'];

  it('is always the same, and never without anybody', () => {
    expect(who(fixed, july(6))).toBe('li wu');
    expect(gaps(fixed, july(6), july(9))).toEqual([]);
    expect(changesAfter(fixed, july(6), 30, counting)).toBeUndefined();
    expect(peopleOfRota(fixed)).toEqual(fixed);
  });

  it('of nobody is one gap', () => {
    expect(gaps([], july(6), july(9))).toEqual([[july(6), july(9)]]);
  });
});

describe('people who take turns (F3)', () => {
  it('take over at the hour, week by week, and begin again after the last', () => {
    const rota = { layers: [WEEKLY] };
    expect(who(rota, july(6, '08:59:59'))).toBe('');
    expect(who(rota, july(6, '09:00:00'))).toBe('li');
    expect(who(rota, july(13, '08:59:59'))).toBe('li');
    expect(who(rota, july(13, '09:00:00'))).toBe('wu');
    expect(who(rota, july(27, '09:00:00'))).toBe('wu');
    expect(who(rota, at('2026-08-03T09:00:00+08:00'))).toBe('li');
  });

  it('take over several times a day', () => {
    const people = ['li', 'wu', 'xu'];
    const rota = { layers: [{ ...WEEKLY, people, everyDays: 1, handOverAt: ['08:00', '20:00'] }] };
    expect(who(rota, july(6, '08:00:00'))).toBe('li');
    expect(who(rota, july(6, '20:00:00'))).toBe('wu');
    expect(who(rota, july(7, '08:00:00'))).toBe('xu');
    expect(who(rota, july(7, '20:00:00'))).toBe('li');
  });

  it('cover working days, or days off, where they say so: a holiday is none to work', () => {
    const layers = [
      { ...WEEKLY, people: ['li'], days: 'working-days' as const },
      { ...WEEKLY, people: ['wu'], days: 'days-off' as const },
    ];
    expect(who({ layers }, july(10, '12:00:00'))).toBe('li');
    expect(who({ layers }, july(11, '12:00:00'))).toBe('wu');
    expect(who({ layers }, at('2026-10-01T12:00:00+08:00'))).toBe('wu');
  });

  it('cover hours, from the first until just before the last, over midnight too', () => {
    const during = (from: string, to: string) => ({
      layers: [{ ...WEEKLY, people: ['li'], handOverAt: ['00:00'], hours: { from, to } }],
    });
    const day = during('08:00', '18:00');
    expect(
      ['07:59:59', '08:00:00', '17:59:59', '18:00:00'].map((t) => who(day, july(7, t))),
    ).toEqual(['', 'li', 'li', '']);
    const night = during('22:00', '06:00');
    expect(
      ['05:59:59', '06:00:00', '21:59:59', '22:00:00'].map((t) => who(night, july(7, t))),
    ).toEqual(['li', '', '', 'li']);
    const round = during('09:00', '09:00');
    expect(['08:59:59', '09:00:00'].map((t) => who(round, july(7, t)))).toEqual(['li', 'li']);
  });

  it('keep the time of their own zone where they have one', () => {
    const rota = { layers: [{ ...WEEKLY, timeZone: 'Asia/Urumqi' }] };
    expect(who(rota, july(6, '10:59:59'))).toBe('');
    expect(who(rota, july(6, '11:00:00'))).toBe('li');
  });

  it('stand in layers, the first one’s first, each person once', () => {
    const second = { ...WEEKLY, people: ['xu'] };
    expect(who({ layers: [WEEKLY, second] }, july(7))).toBe('li xu');
    expect(who({ layers: [WEEKLY, WEEKLY] }, july(7))).toBe('li');
  });
});

describe('somebody who is put there for a time (F3)', () => {
  const override = { from: july(8), to: july(9), person: 'xu' };

  it('comes before the layers from the first instant until just before the last', () => {
    const rota = { layers: [WEEKLY], overrides: [override] };
    expect(who(rota, july(7, '23:59:59'))).toBe('li');
    expect(who(rota, july(8))).toBe('xu li');
    expect(who(rota, july(8, '23:59:59'))).toBe('xu li');
    expect(who(rota, july(9))).toBe('li');
  });

  it('stands for somebody, who is not called meanwhile; who was entered last comes first', () => {
    const instead = { ...override, insteadOf: 'li' };
    expect(who({ layers: [WEEKLY], overrides: [instead] }, july(8))).toBe('xu');
    const another = { ...override, person: 'sun' };
    expect(who({ layers: [WEEKLY], overrides: [instead, another] }, july(8))).toBe('sun xu');
  });

  it('is among those whom the rota names, each once', () => {
    const layers = [WEEKLY, { ...WEEKLY, people: ['wu', 'zhou'] }];
    expect(peopleOfRota({ layers })).toEqual(['li', 'wu', 'zhou']);
    expect(peopleOfRota({ layers, overrides: [override, { ...override, person: 'li' }] })).toEqual([
      'li',
      'wu',
      'zhou',
      'xu',
    ]);
  });
});

describe('when nobody is on call (F3)', () => {
  const officeHours = {
    layers: [{ ...WEEKLY, handOverAt: ['00:00'], hours: { from: '08:00', to: '18:00' } }],
  };

  it('is told from one instant to another, each night whole, within what is asked', () => {
    expect(gaps(officeHours, july(6, '07:00:00'), july(8, '12:00:00'))).toEqual([
      [july(6, '07:00:00'), july(6, '08:00:00')],
      [july(6, '18:00:00'), july(7, '08:00:00')],
      [july(7, '18:00:00'), july(8, '08:00:00')],
    ]);
    expect(gaps(officeHours, july(6, '08:00:00'), july(6, '18:00:00'))).toEqual([]);
    expect(gaps(officeHours, july(6, '18:00:00'), july(6, '18:00:01'))).toEqual([
      [july(6, '18:00:00'), july(6, '18:00:01')],
    ]);
  });

  it('is not where somebody is put there for the time', () => {
    const overrides = [{ from: july(6, '20:00:00'), to: july(6, '22:00:00'), person: 'xu' }];
    expect(gaps({ ...officeHours, overrides }, july(6, '18:00:00'), july(7, '08:00:00'))).toEqual([
      [july(6, '18:00:00'), july(6, '20:00:00')],
      [july(6, '22:00:00'), july(7, '08:00:00')],
    ]);
  });

  it('is all the time before the first takes over', () => {
    expect(gaps({ layers: [WEEKLY] }, july(1), july(7))).toEqual([[july(1), july(6, '09:00:00')]]);
  });
});

describe('the next change (F3)', () => {
  it('is when somebody else is on call, not when the same one goes on', () => {
    expect(changesAfter({ layers: [WEEKLY] }, july(6, '09:00:00'), 30, counting)).toBe(
      july(13, '09:00:00'),
    );
    expect(changesAfter({ layers: [WEEKLY] }, july(6), 30, counting)).toBe(july(6, '09:00:00'));
    const alone = { layers: [{ ...WEEKLY, people: ['li'] }] };
    expect(changesAfter(alone, july(7), 30, counting)).toBeUndefined();
    expect(changesAfter(alone, july(6), 30, counting)).toBe(july(6, '09:00:00'));
  });

  it('may be somebody who is put there, and their end; no later than asked', () => {
    const overrides = [{ from: july(8), to: july(9), person: 'xu' }];
    const rota = { layers: [WEEKLY], overrides };
    expect(changesAfter(rota, july(7), 30, counting)).toBe(july(8));
    expect(changesAfter(rota, july(8), 30, counting)).toBe(july(9));
    expect(changesAfter(rota, july(7), 1, counting)).toBe(july(8));
    expect(changesAfter(rota, july(9), 4, counting)).toBeUndefined();
  });
});
