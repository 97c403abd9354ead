import { describe, expect, it } from 'vitest';
import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import { begunShifts } from '../../../functions/domain/on-call/begun-shifts.ts';
import type { KeptRota, Rota, RotaOverride } from '../../../functions/domain/on-call/rota.ts';
import type { Rotation } from '../../../functions/domain/on-call/turns.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { at } from '../../builders/ticket.ts';

const counting = { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' };
/** A Monday of July 2026, in Shanghai. */
const monday = (time: string) => at(`2026-07-13T${time}+08:00`);
const NINE = monday('09:00:00');

const DAILY: Rotation = {
  ...{ people: ['li', 'wu'], from: '2026-07-06', everyDays: 1, handOverAt: ['09:00'] },
};
const SECOND: Rotation = { ...DAILY, people: ['xu', 'he'], everyDays: 7 };
const begun = (rota: Rota, now = NINE, since = plusSeconds(NINE, -3600)) =>
  begunShifts(rota, since, now, counting).map(({ person, turn, from, before }) => [
    ...[person, turn, from],
    before.join(' '),
  ]);

const kept = (layers: readonly Rotation[], ...overrides: RotaOverride[]): KeptRota => ({
  versions: [{ from: at('2026-01-01T00:00:00+08:00'), rota: { layers } }],
  overrides,
});

describe('turns that have begun (F3)', () => {
  it('begin at the hour of the hand-over: not a second before', () => {
    const rota = { layers: [DAILY] };
    expect(begun(rota, plusSeconds(NINE, -1))).toEqual([]);
    expect(begun(rota)).toEqual([['wu', 'first', NINE, 'li']]);
    expect(begun(rota, plusSeconds(NINE, 1))).toEqual([['wu', 'first', NINE, 'li']]);
  });

  it('are those that began after the instant looked from, and go on', () => {
    const rota = { layers: [DAILY] };
    expect(begun(rota, monday('12:00:00'), NINE)).toEqual([]);
    expect(begun(rota, monday('12:00:00'), plusSeconds(NINE, -1))).toHaveLength(1);
    // Two have changed since; only the one that goes on is told of.
    const days = plusSeconds(NINE, -2 * 86_400);
    expect(begun(rota, NINE, days)).toEqual([['wu', 'first', NINE, 'li']]);
  });

  it('begin for nobody while nobody’s turn changes', () => {
    expect(begun(['li', 'wu'])).toEqual([]);
    expect(begun({ layers: [{ ...DAILY, people: ['li'] }] })).toEqual([]);
  });

  it('begin behind others too, after whoever is not called any more', () => {
    expect(begun({ layers: [{ ...DAILY, people: ['li'] }, SECOND] })).toEqual([
      ['he', 'after', NINE, 'xu'],
    ]);
  });

  it('begin for whoever is first now and was called after another before; not the other way round', () => {
    const layers = [
      { ...DAILY, people: ['li'] },
      { ...SECOND, people: ['xu'] },
    ];
    const from = monday('08:30:00');
    const standsIn = { from, to: monday('10:00:00'), person: 'xu' };
    expect(begun(kept(layers, standsIn))).toEqual([['xu', 'first', from, 'li']]);
  });

  it('begin with an override, and again with its end', () => {
    const [from, to] = [monday('09:30:00'), monday('10:00:00')];
    const rota = kept([DAILY], { from, to, person: 'ma', insteadOf: 'wu' });
    expect(begun(rota, plusSeconds(to, -1))).toEqual([['ma', 'first', from, 'wu']]);
    expect(begun(rota, to)).toEqual([['wu', 'first', to, 'ma']]);
  });

  it('begin after a time in which nobody was on call', () => {
    const rota = { layers: [{ ...DAILY, people: ['li'], hours: { from: '09:00', to: '18:00' } }] };
    expect(begun(rota)).toEqual([['li', 'first', NINE, '']]);
  });
});
