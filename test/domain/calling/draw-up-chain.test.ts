import { describe, expect, it } from 'vitest';
import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import { drawUpChain } from '../../../functions/domain/calling/draw-up-chain.ts';
import type { Alert, AlertCause } from '../../../functions/domain/on-call/alert.ts';
import type { OnCall } from '../../../functions/domain/on-call/paging.ts';
import type { Absence, Person } from '../../../functions/domain/organisation/person.ts';
import type { Unit } from '../../../functions/domain/organisation/unit.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { anAlert } from '../../builders/alert.ts';
import { anOrganisation, aPerson, aUnit, away, day, posted } from '../../builders/organisation.ts';

const onCall = { city: { responsible: 'head', rota: ['one', 'two'], manager: 'boss' } };

type Addressed = Pick<Alert, 'level' | 'role' | 'cause'>;

const chainOf = (
  alert: Addressed,
  things: readonly (Person | Unit)[],
  changes: Partial<Parameters<typeof drawUpChain>[1]> = {},
) =>
  drawUpChain(alert, {
    ...{ onCall, mails: true, policy: defaultPolicy, now: day(7) },
    counting: { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' },
    organisation: anOrganisation(...things),
    ...changes,
  });

/** Whom a chain calls, step by step. */
const called = (...of: Parameters<typeof chainOf>) =>
  chainOf(...of)?.steps.map(({ people }) => people.join('+')) ?? [];

type Staff = Readonly<Record<string, Partial<Person>>>;
const staffOf = (changes: Staff) =>
  ['head', 'one', 'two', 'boss', 'deputy'].map((id) => aPerson(id, changes[id]));

/** Who is called first for an alert of the city on the seventh. */
const recipient = async (
  role: 'on-call' | 'responsible',
  changes: Staff,
  { now = day(7), mails = true }: { readonly now?: Absence['from']; mails?: boolean } = {},
): Promise<string | undefined> => {
  const { cause } = anAlert().alert;
  return called({ level: 'city', role, cause }, staffOf(changes), { now, mails })[0];
};

/** Who is called first for a reminder of an order of the unit Lianshui on the seventh. */
const atUnit = async (
  role: 'handler' | 'head',
  staff: readonly Person[],
  { unit = {}, handler }: { readonly unit?: Partial<Unit>; readonly handler?: string } = {},
): Promise<string | undefined> => {
  const all = [...staff, aPerson('head'), aPerson('boss'), aUnit('lianshui', unit)];
  const cause = {
    ...{ kind: 'order-due', orderId: 'order', ticketId: 'ticket', ticketNumber: 'number' },
    ...{ unit: 'lianshui', limit: 'take', dueAt: day(8) },
    ...(handler !== undefined && { handler }),
  } as Extract<AlertCause, { kind: 'order-due' }>;
  return called({ level: 'city', role, cause }, all)[0];
};

describe('of a work order (D7)', () => {
  const [li, wu, xu] = [
    aPerson('li', { posts: [posted('handler', 'lianshui')] }),
    aPerson('wu', { posts: [posted('handler', 'lianshui')] }),
    aPerson('xu', { posts: [posted('head', 'lianshui')] }),
  ];

  it('whoever took it is told, wherever their name stands', async () => {
    expect(await atUnit('handler', [li, wu, xu], { handler: 'sub-wu' })).toBe('wu');
  });

  it('before it is taken, one of the unit’s handlers who is there', async () => {
    expect(await atUnit('handler', [li, wu, xu])).toBe('li');
    expect(await atUnit('handler', [{ ...li, absence: away(7, 9) }, wu, xu])).toBe('wu');
  });

  it('the head of the unit is told, the deputy while they are away', async () => {
    const unit = { head: 'xu', deputy: 'wu' };
    expect(await atUnit('head', [li, wu, xu], { unit })).toBe('xu');
    expect(await atUnit('head', [li, wu, { ...xu, absence: away(7, 9) }], { unit })).toBe('wu');
  });

  it('who answers for the level is told where the unit has nobody', async () => {
    expect(await atUnit('handler', [])).toBe('head');
    expect(await atUnit('head', [li])).toBe('head');
  });
});

describe('whoever is on call', () => {
  it('is the first of the rota', async () => {
    expect(await recipient('on-call', {})).toBe('one');
  });

  it('is the next one while the first is away, from the first instant until before the last', async () => {
    const one = { absence: away(7, 9) };
    const at = (now: Absence['from']) => recipient('on-call', { one }, { now });
    expect(await at(day(6))).toBe('one');
    expect(await at(day(7))).toBe('two');
    expect(await at(day(8))).toBe('two');
    expect(await at(day(9))).toBe('one');
  });

  it('is the deputy of the first where they have named one (A7)', async () => {
    const one = { absence: away(7, 9, 'deputy') };
    expect(await recipient('on-call', { one })).toBe('deputy');
    const unreached = { ways: { phone: '+8613800000000' } };
    expect(await recipient('on-call', { one, deputy: unreached })).toBe('two');
  });

  it('is the manager when all of the rota are away, and the first of it when the manager is too', async () => {
    const gone = { absence: away(7, 9) };
    expect(await recipient('on-call', { one: gone, two: gone })).toBe('boss');
    expect(await recipient('on-call', { one: gone, two: gone, boss: gone })).toBe('one');
  });

  it('is never somebody who has left', async () => {
    expect(await recipient('on-call', { one: { state: 'left' } })).toBe('two');
  });

  it('is somebody whom a mail reaches only where the branch sends mail', async () => {
    const one = { ways: { email: 'one@example.cn' } };
    expect(await recipient('on-call', { one })).toBe('one');
    expect(await recipient('on-call', { one }, { mails: false })).toBe('two');
  });
});

describe('whoever answers for the level', () => {
  it('is who is named, or their deputy, or the manager', async () => {
    expect(await recipient('responsible', {})).toBe('head');
    expect(await recipient('responsible', { head: { absence: away(7, 9, 'deputy') } })).toBe(
      'deputy',
    );
    expect(await recipient('responsible', { head: { absence: away(7, 9) } })).toBe('boss');
  });

  it('is found though deputies lead in a circle', async () => {
    const circle = {
      head: { absence: away(7, 9, 'deputy') },
      deputy: { absence: away(7, 9, 'head') },
    };
    expect(await recipient('responsible', circle)).toBe('boss');
  });
});

describe('of what is reported up, Regulatory & Legal is told (E8)', () => {
  const law = (changes: Partial<Unit> = {}) =>
    aUnit('law', { type: 'regulatory-and-legal', ...changes });
  const NAMED = { head: 'qian', deputy: 'sun' };
  const qian = aPerson('qian', { posts: [posted('head', 'law')] });
  const sun = aPerson('sun');
  const zhou = aPerson('zhou', { posts: [posted('on-call', 'law')] });

  const told = async (unit: Unit, ...staff: readonly Person[]) => {
    const all = [...staff, aPerson('head'), aPerson('boss')];
    const cause = {
      ...{ kind: 'reported-up', ticketId: 'ticket', ticketNumber: 'number' },
      ...{ owner: 'huaian', matter: 'serious-problem' },
    } as Extract<AlertCause, { kind: 'reported-up' }>;
    const alert = { level: 'city', role: 'regulatory-and-legal', cause } as const;
    const first = chainOf(alert, [unit, ...all])?.steps[0];
    return [first?.people[0], first?.instead];
  };

  it('whoever is on call there, else who heads it, else who stands in for the head', async () => {
    expect(await told(law(NAMED), qian, sun, zhou)).toEqual(['zhou', undefined]);
    expect(await told(law(NAMED), qian, sun)).toEqual(['qian', undefined]);
    expect(await told(law(NAMED), { ...qian, absence: away(7, 9) }, sun)).toEqual([
      'sun',
      undefined,
    ]);
    expect(await told(law({ deputy: 'sun' }), sun)).toEqual(['sun', undefined]);
  });

  it('where nobody of it is there, who answers for the level, and it says so', async () => {
    const gone = { ...qian, absence: away(7, 9) };
    expect(await told(law({ head: 'qian' }), gone)).toEqual(['head', 'nobody-there']);
  });

  it('where there is no such unit any more, who answers for the level, and it says so', async () => {
    expect(await told(aUnit('lianshui'), qian)).toEqual(['head', 'no-such-unit']);
    expect(await told(law({ ...NAMED, state: 'closed' }), qian)).toEqual(['head', 'no-such-unit']);
  });
});

describe('a chain (F3)', () => {
  const { cause } = anAlert().alert;
  const alert = { level: 'city', role: 'on-call', cause } as const;
  const province: OnCall = {
    province: { responsible: 'head', rota: ['one', 'two'], manager: 'boss' },
    regulator: { responsible: 'head', rota: ['deputy', 'one'], manager: 'boss' },
  };

  it('calls the rota in turn and the level’s manager: 5 minutes, 10 more, then the next level', () => {
    const chain = chainOf(alert, staffOf({}), { above: 'jiangsu' });
    expect(chain?.steps.map(({ people, as, wait }) => [people[0], as, wait])).toEqual([
      ['one', 'on-call', 300],
      ['two', 'on-call', 600],
      ['boss', 'manager', 600],
    ]);
    expect(chain).toMatchObject({ above: 'jiangsu', alarms: true, receiptWithin: 300 });
  });

  it('goes on to the next level’s on-call within the province, and calls nobody twice', () => {
    const chain = chainOf({ ...alert, level: 'province' }, staffOf({}), { onCall: province });
    expect(chain?.steps.map(({ level, people }) => [level, people[0]])).toEqual([
      ['province', 'one'],
      ['province', 'two'],
      ['province', 'boss'],
      ['regulator', 'deputy'],
    ]);
  });

  it('goes through each level as often as the policy says before the next', () => {
    const policy = {
      ...defaultPolicy,
      paging: {
        ...defaultPolicy.paging,
        rounds: { ...defaultPolicy.paging.rounds, value: 2 },
      },
    };
    expect(called(alert, staffOf({}), { policy })).toEqual([
      ...['one', 'two', 'boss'],
      ...['one', 'two', 'boss'],
    ]);
  });

  it('of a reminder ends with those whom it is for (D7)', () => {
    const li = aPerson('li', { posts: [posted('handler', 'lianshui')] });
    const due = {
      ...({ kind: 'order-due', orderId: 'order', ticketId: 'ticket' } as const),
      ...({ ticketNumber: 'number', unit: 'lianshui', limit: 'take', dueAt: day(8) } as const),
    };
    const chain = chainOf(
      { level: 'city', role: 'handler', cause: due },
      [...staffOf({}), li, aUnit('lianshui')],
      { above: 'jiangsu' },
    );
    expect(chain).toMatchObject({ steps: [{ people: ['li'] }], alarms: false });
    expect(chain).not.toHaveProperty('above');
  });

  const phoned = { ways: { phone: '+8613800000000' } };
  const late: AlertCause = {
    ...{ kind: 'order-late', orderId: 'order', ticketId: 'ticket', ticketNumber: 'number' },
    ...{ unit: 'lianshui', missed: 'take', dueAt: day(6) },
  };
  const handlers = (...changes: readonly Partial<Person>[]) =>
    changes.map((one, index) =>
      aPerson(`handler-${index}`, { posts: [posted('handler', 'lianshui')], ...one }),
    );

  it('of an order that is late goes on to its level, and no higher (D6)', () => {
    const all = [...staffOf({}), ...handlers({}), aUnit('lianshui')];
    const ofLevel = { level: 'city', role: 'handler', cause: late } as const;
    const chain = chainOf(ofLevel, all, { above: 'jiangsu' });
    expect(chain?.steps.map(({ people, as }) => [people[0], as])).toEqual([
      ['handler-0', 'handler'],
      ['head', 'responsible'],
      ['boss', 'manager'],
    ]);
    for (const field of ['above', 'unmovedAfter']) expect(chain).not.toHaveProperty(field);
    expect(called({ ...ofLevel, level: 'province' }, all, { onCall: province })).toEqual([
      'handler-0',
      'head',
      'boss',
    ]);
  });

  it('of what may need somebody higher says when a ticket must have moved, and what is above', () => {
    const chain = chainOf(alert, staffOf({}));
    expect(chain).toMatchObject({ unmovedAfter: 7200, takeWithin: 300, alarms: true });
    expect(chain).not.toHaveProperty('above');
  });

  it('calls of several at a unit one whom something reaches', () => {
    const all = [...staffOf({}), ...handlers(phoned, {}), aUnit('lianshui')];
    expect(called({ level: 'city', role: 'handler', cause: late }, all)[0]).toBe('handler-1');
  });

  it('calls nobody whom nothing reaches where somebody else is there, and the first where nobody is', () => {
    expect(called(alert, staffOf({ one: phoned }))).toEqual(['two', 'boss']);
    expect(called(alert, staffOf({ one: phoned, two: phoned, boss: phoned }))).toEqual(['one']);
    const gone = { absence: away(7, 9) };
    expect(called(alert, staffOf({ one: gone, two: gone, boss: gone }))).toEqual(['one']);
  });

  it('calls somebody once who is named twice', () => {
    const twice = { city: { responsible: 'head', rota: ['one', 'boss', 'one'], manager: 'boss' } };
    expect(called(alert, staffOf({}), { onCall: twice })).toEqual(['one', 'boss']);
  });

  it('of the media calls the general office first, then who answers for the level (G4)', () => {
    const media: AlertCause = {
      ...{ kind: 'media-referral', ticketId: 'ticket', ticketNumber: 'number', owner: 'huaian' },
    };
    const office = aUnit('office', { type: 'general-office', deputy: 'deputy' });
    const ofMedia = { level: 'city', role: 'general-office', cause: media } as const;
    const steps = (...of: Parameters<typeof chainOf>) =>
      chainOf(...of)?.steps.map(({ people, as, instead }) => [people[0], as, instead]);
    expect(steps(ofMedia, [...staffOf({}), office])).toEqual([
      ['deputy', 'general-office', undefined],
      ['head', 'responsible', undefined],
      ['boss', 'manager', undefined],
    ]);
    expect(steps(ofMedia, staffOf({}))).toEqual([
      ['head', 'responsible', 'no-such-unit'],
      ['boss', 'manager', 'no-such-unit'],
    ]);
  });

  const ticket = { ticketId: 'ticket', ticketNumber: 'number' };
  const order = { ...ticket, orderId: 'order', unit: 'lianshui' };
  const told = { messageId: 'm', says: 'answer', why: 'bounced' } as const;
  it.each<[AlertCause, boolean]>([
    [{ kind: 'reported-up', ...ticket, owner: 'huaian', matter: 'foreseen-crisis' }, true],
    [{ kind: 'media-referral', ...ticket, owner: 'huaian' }, true],
    [{ kind: 'notice-overdue', noticeId: 'N-1' }, true],
    [{ kind: 'not-acknowledged', branch: 'a', alertId: 'a', about: 'escalation' }, true],
    [
      {
        ...{ kind: 'unmoved', alertId: 'a', ...ticket, owner: 'huaian', count: 1 },
        acknowledgedAt: day(6),
      },
      true,
    ],
    [{ kind: 'customer-word', ...ticket, word: 'replied' }, false],
    [{ kind: 'customer-not-told', ...ticket, ...told }, false],
    [{ kind: 'order-late', ...order, missed: 'everything' }, false],
    [{ kind: 'order-silent', ...order, branch: 'a', missed: 'everything' }, false],
  ])('of %o goes on to the levels above: %s', (of, goesUp) => {
    const asked = { level: 'province', role: 'responsible', cause: of } as const;
    const chain = chainOf(asked, staffOf({}), { onCall: province, above: 'jiangsu' });
    expect(chain?.steps.map(({ people }) => people[0])).toEqual(
      goesUp ? ['head', 'boss', 'deputy', 'one'] : ['head', 'boss'],
    );
    expect([chain?.alarms, chain?.above]).toEqual([goesUp, goesUp ? 'jiangsu' : undefined]);
  });

  it('is none where the branch names nobody at the level', () => {
    expect(chainOf({ ...alert, level: 'regulator' }, staffOf({}))).toBeUndefined();
    expect(chainOf(alert, [])).toBeUndefined();
  });
});
