import { describe, expect, it } from 'vitest';
import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import {
  type DutyCommand,
  type DutyGround,
  decideDuty,
} from '../../../functions/domain/duty/decide-duty.ts';
import {
  type Duty,
  type DutyHappening,
  MOST_KEPT,
  type StandIn,
} from '../../../functions/domain/duty/duty.ts';
import { keptRota } from '../../../functions/domain/duty/kept-rota.ts';
import { recordDuty } from '../../../functions/domain/duty/record-duty.ts';
import {
  gapsIn,
  onCallAt,
  type RotaTime,
  type WrittenRota,
} from '../../../functions/domain/on-call/rota.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { anOrganisation, aPerson } from '../../builders/organisation.ts';
import { aClerk, at } from '../../builders/ticket.ts';

/** A day of July 2026 in Shanghai; the sixth is a Monday. */
const july = (day: number, time = '09:00:00') =>
  at(`2026-07-${String(day).padStart(2, '0')}T${time}+08:00`);

/** Li and Wu by turns, a day each from nine to nine: Li has the sixth, Wu the seventh. */
const DAILY: WrittenRota = {
  layers: [{ people: ['li', 'wu'], from: '2026-07-06', everyDays: 1, handOverAt: ['09:00'] }],
};
const counting = { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' };

const organisation = anOrganisation(
  ...['li', 'wu', 'xu'].map((id) => aPerson(id, { posts: [] })),
  aPerson('boss', { posts: [{ post: 'manager', unit: 'centre' }] }),
  aPerson('gone', { state: 'left', posts: [{ post: 'manager', unit: 'centre' }] }),
);

/** A level's rota that commands are given to, each at its instant. */
const aLevel = (written: WrittenRota = DAILY) => {
  let duty: Duty | undefined;
  const occasion = (now: Instant) => ({ at: now, by: aClerk, correlationId: 'test' });
  const give = (now: Instant, command: DutyCommand) => {
    const ground: DutyGround = {
      ...{ level: 'city', written, duty, organisation, counting },
      ...occasion(now),
    };
    const decided = decideDuty(command, ground);
    if (decided.kind === 'recorded') duty = decided.recorded.duty;
    return decided.kind === 'refused' ? decided.refusal.kind : decided.kind;
  };
  return {
    give,
    write: (now: Instant, rota: WrittenRota) => {
      duty = recordDuty('city', duty, { type: 'RotaWritten', data: { rota } }, occasion(now)).duty;
    },
    who: (when: Instant, now = when) =>
      onCallAt(keptRota(written, duty, now), when, counting).join(' '),
    kept: () => duty,
    rota: (now: Instant) => keptRota(written, duty, now),
  };
};

const during = (from: Instant, to: Instant) => ({ from, to });
const instead = (from: Instant, to: Instant, person = 'boss', insteadOf = 'li') => ({
  kind: 'override' as const,
  overrides: [{ from, to, person, insteadOf, because: 'absence' as const }],
});

describe('an override (F3)', () => {
  it('puts somebody there from its first instant until just before its last', () => {
    const { give, who } = aLevel();
    expect(give(july(6), instead(july(6, '12:00:00'), july(6, '18:00:00')))).toBe('recorded');
    expect(
      ['11:59:59', '12:00:00', '17:59:59', '18:00:00'].map((time) => who(july(6, time))),
    ).toEqual(['li', 'boss', 'boss', 'li']);
  });

  it('counts from now on where it has begun: who was on call stays who was', () => {
    const { give, who } = aLevel();
    give(july(6, '12:00:00'), instead(july(6), july(6, '18:00:00')));
    expect(who(july(6, '11:59:59'))).toBe('li');
    expect(who(july(6, '12:00:00'))).toBe('boss');
  });

  it.each([
    ['one second before', -1, 'recorded'],
    ['at its end', 0, 'time-passed'],
    ['one second after', 1, 'time-passed'],
  ])('is entered while any of it is to come: %s', (_, seconds, outcome) => {
    const end = july(6, '18:00:00');
    const { give } = aLevel();
    expect(give(plusSeconds(end, seconds), instead(july(6), end))).toBe(outcome);
  });

  it('ends after it begins', () => {
    const { give } = aLevel();
    expect(give(july(6), instead(july(7), july(7)))).toBe('out-of-order');
    expect(give(july(6), instead(july(7), plusSeconds(july(7), 1)))).toBe('recorded');
  });

  it('given twice is entered once, though it has begun meanwhile', () => {
    const { give, kept } = aLevel();
    const command = instead(july(6, '12:00:00'), july(6, '18:00:00'));
    give(july(6), command);
    expect(give(july(6), command)).toBe('unchanged');
    expect(give(july(6, '13:00:00'), command)).toBe('unchanged');
    expect(kept()?.standIns).toHaveLength(1);
  });

  it('is of somebody who is called: of the rota, or in a post that is', () => {
    const { give } = aLevel();
    const of = (person: string, insteadOf?: string) =>
      give(july(6), instead(july(7), july(8), person, insteadOf));
    expect(of('li', 'wu')).toBe('recorded');
    expect(of('boss')).toBe('recorded');
    expect(of('xu')).toBe('not-of-rota');
    expect(of('gone')).toBe('no-such-person');
    expect(of('boss', 'nobody')).toBe('no-such-person');
  });

  it('is cancelled as if it never was before it begins, and ends now while it goes on', () => {
    const { give, who, kept } = aLevel();
    give(july(6), instead(july(6, '12:00:00'), july(6, '18:00:00')));
    give(july(6), instead(july(7), july(8), 'boss', 'wu'));
    const [running, future] = kept()?.standIns.map(({ id }) => id) ?? [];
    const end = (now: Instant, standIn = '') => give(now, { kind: 'end-override', standIn });
    expect(end(july(6, '13:00:00'), future)).toBe('recorded');
    expect(end(july(6, '13:00:00'), running)).toBe('recorded');
    expect(['12:59:59', '13:00:00'].map((time) => who(july(6, time)))).toEqual(['boss', 'li']);
    expect(who(july(7))).toBe('wu');
    expect(kept()?.standIns).toHaveLength(1);
    expect(end(july(6, '13:00:00'), running)).toBe('time-passed');
    expect(end(july(6), future)).toBe('not-found');
  });

  it('fills a gap and, of a fixed list, stands before it', () => {
    const nobody = aLevel({ layers: [] });
    nobody.give(july(6), instead(july(6), july(7)));
    expect(gapsIn(nobody.rota(july(6)), during(july(6), july(8)), counting)).toEqual([
      during(july(7), july(8)),
    ]);
    const fixed = aLevel(['li', 'wu']);
    fixed.give(july(6), instead(july(6), july(7)));
    expect([fixed.who(july(6)), fixed.who(july(7))]).toEqual(['boss wu', 'li wu']);
  });
});

describe('taking the shift that goes on (F3)', () => {
  it('is for whoever is called first, from now until the rota changes', () => {
    const { give, who } = aLevel();
    expect(give(july(6, '20:00:00'), { kind: 'take', who: 'wu' })).toBe('recorded');
    expect(who(july(6, '19:59:59'))).toBe('li');
    expect(who(july(6, '20:00:00'))).toBe('wu');
    expect(who(july(7, '08:59:59'))).toBe('wu');
    expect(who(july(8))).toBe('li');
  });

  it('of a list that changes nobody it ends after a day', () => {
    const { give, who } = aLevel(['li', 'wu']);
    give(july(6), { kind: 'take', who: 'boss' });
    expect([july(6), july(7, '08:59:59'), july(7)].map((when) => who(when))).toEqual([
      'boss wu',
      'boss wu',
      'li wu',
    ]);
  });

  it('twice is once, and is not for whoever is never called', () => {
    const { give } = aLevel();
    const take = (who: string) => give(july(6), { kind: 'take', who });
    expect([take('boss'), take('boss'), take('xu')]).toEqual([
      'recorded',
      'unchanged',
      'not-of-rota',
    ]);
  });
});

describe('a swap (F3)', () => {
  type Asked = Extract<DutyCommand, { kind: 'ask-swap' }>;
  const ask = (over: Partial<Asked> = {}): Asked => ({
    kind: 'ask-swap',
    who: 'li',
    asked: 'wu',
    gives: during(july(8), july(9)),
    takes: during(july(9), july(10)),
    ...over,
  });
  const answer = (kind: 'agree-swap' | 'decline-swap', who: string) =>
    ({ kind, who, swap: 'city-1-1' }) as const;

  it('that is agreed exchanges both times; only asked, it changes nothing', () => {
    const { give, who } = aLevel();
    expect(give(july(6), ask())).toBe('recorded');
    expect([who(july(8)), who(july(9))]).toEqual(['li', 'wu']);
    expect(give(july(7), answer('agree-swap', 'wu'))).toBe('recorded');
    expect([who(july(8)), who(july(9)), who(july(10))]).toEqual(['wu', 'li', 'li']);
    expect(give(july(7), answer('agree-swap', 'wu'))).toBe('unchanged');
  });

  it.each(['li', 'boss'])('is agreed to by who was asked alone: not by %s', (who) => {
    const { give } = aLevel();
    give(july(6), ask());
    expect(give(july(6), answer('agree-swap', who))).toBe('not-asked');
    expect(give(july(6), ask({ asked: 'li', takes: during(july(8), july(9)) }))).toBe('not-asked');
  });

  it('is declined by who was asked, withdrawn by who asked, and settled then', () => {
    for (const who of ['wu', 'li']) {
      const { give, kept } = aLevel();
      give(july(6), ask());
      expect(give(july(6), answer('decline-swap', 'boss'))).toBe('not-asked');
      expect(give(july(6), answer('decline-swap', who))).toBe('recorded');
      expect(kept()?.swaps[0]?.state).toBe(who === 'wu' ? 'declined' : 'withdrawn');
      expect(give(july(6), answer('agree-swap', 'wu'))).toBe('swap-settled');
    }
  });

  it('gives away one’s own time alone, and takes the other’s own', () => {
    const { give } = aLevel();
    expect(give(july(6), ask({ gives: during(july(7), july(8)) }))).toBe('not-on-call');
    expect(give(july(6), ask({ takes: during(july(10), july(11)) }))).toBe('not-on-call');
    expect(give(july(6), ask({ asked: 'xu' }))).toBe('not-of-rota');
  });

  it.each([
    ['one second before it begins', -1, 'recorded'],
    ['as it begins', 0, 'recorded'],
    ['one second after', 1, 'time-passed'],
  ])('is agreed to before any of it has begun: %s', (_, seconds, outcome) => {
    const { give } = aLevel();
    give(july(6), ask());
    expect(give(plusSeconds(july(8), seconds), answer('agree-swap', 'wu'))).toBe(outcome);
  });

  it('cannot be agreed to once the time was given away otherwise', () => {
    const { give } = aLevel();
    give(july(6), ask());
    give(july(6), instead(july(8), july(9)));
    expect(give(july(7), answer('agree-swap', 'wu'))).toBe('not-on-call');
  });
});

describe('a rota that is written anew (F3)', () => {
  const anew: WrittenRota = ['boss'];

  it('counts from when that was found out; who was on call before is told by the rota of then', () => {
    const { write, who } = aLevel(anew);
    write(july(1), DAILY);
    write(july(8, '10:00:00'), anew);
    expect([july(6), july(7), july(8), july(8, '10:00:00')].map((when) => who(when))).toEqual([
      'li',
      'wu',
      'li',
      'boss',
    ]);
  });

  it('counts from now on before it is put on record', () => {
    const { write, who } = aLevel(anew);
    write(july(1), DAILY);
    expect(who(july(6), july(8))).toBe('li');
    expect(who(july(8), july(8))).toBe('boss');
  });

  it('is the only one there is where none was put on record', () => {
    expect(aLevel(DAILY).who(july(6), july(20))).toBe('li');
  });
});

describe('what is kept of a level', () => {
  const occasion = { at: july(6), by: aClerk, correlationId: 'test' };
  const past = during(july(1), july(2));
  const coming = during(july(8), july(9));

  it('is the latest stand-ins of those that are over, and each that is to come', () => {
    const standIn = (id: string, time: RotaTime): StandIn => ({
      ...{ id, ...time, person: 'boss', why: 'absence' },
    });
    const standIns = [
      standIn('coming', coming),
      ...Array.from({ length: MOST_KEPT.standIns }, (_, one) => standIn(`past-${one}`, past)),
    ];
    const entered = { type: 'StandInsEntered', data: { standIns } } as const;
    const { duty } = recordDuty('city', undefined, entered, occasion);
    expect(duty.standIns).toHaveLength(MOST_KEPT.standIns);
    expect(duty.standIns.slice(0, 2).map(({ id }) => id)).toEqual(['coming', 'past-1']);
  });

  it('is the latest swaps of those that are settled or over, and each that waits for its answer', () => {
    let duty: Duty | undefined;
    const record = (happening: DutyHappening) => {
      duty = recordDuty('city', duty, happening, occasion).duty;
    };
    const ask = (id: string, gives: RotaTime) =>
      record({ type: 'SwapAsked', data: { swap: { id, asker: 'li', asked: 'wu', gives } } });
    ask('waits', coming);
    ask('settled', coming);
    record({ type: 'SwapDeclined', data: { swap: 'settled' } });
    for (let one = 0; one < MOST_KEPT.swaps; one += 1) ask(`past-${one}`, past);
    expect(duty?.swaps).toHaveLength(MOST_KEPT.swaps);
    expect(duty?.swaps.slice(0, 2).map(({ id }) => id)).toEqual(['waits', 'past-1']);
  });

  it('is the latest rotas', () => {
    let duty: Duty | undefined;
    for (let one = 0; one <= MOST_KEPT.versions; one += 1) {
      const written = { type: 'RotaWritten', data: { rota: [`person-${one}`] } } as const;
      duty = recordDuty('city', duty, written, occasion).duty;
    }
    expect(duty?.versions).toHaveLength(MOST_KEPT.versions);
    expect(duty?.versions[0]?.rota).toEqual(['person-1']);
    expect(duty?.versions.at(-1)?.rota).toEqual([`person-${MOST_KEPT.versions}`]);
  });
});
