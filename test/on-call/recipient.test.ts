import { describe, expect, it } from 'vitest';
import type { AlertCause } from '../../functions/domain/on-call/alert.ts';
import type { Paging } from '../../functions/domain/on-call/paging.ts';
import type { Absence, Person } from '../../functions/domain/organisation/person.ts';
import type { Unit } from '../../functions/domain/organisation/unit.ts';
import { findRecipient } from '../../functions/on-call/recipient.ts';
import type { OrganisationReader } from '../../functions/ports/readers.ts';
import { anAlert } from '../builders/alert.ts';
import { anOrganisation, aPerson, aUnit, away, day, posted } from '../builders/organisation.ts';

const onCall = { city: { responsible: 'head', rota: ['one', 'two'], manager: 'boss' } };

/** Whom an alert of the city goes to on the seventh. */
const recipient = async (
  role: 'on-call' | 'responsible',
  changes: Readonly<Record<string, Partial<Person>>>,
  { now = day(7), mails = true }: { readonly now?: Absence['from']; mails?: boolean } = {},
): Promise<string | undefined> => {
  const staff = new Map(
    ['head', 'one', 'two', 'boss', 'deputy'].map((id) => [id, aPerson(id, changes[id])]),
  );
  for (const [id, { state }] of Object.entries(changes)) if (state === 'left') staff.delete(id);
  const people = { load: async (id: string) => staff.get(id) };
  const paging: Paging = { onCall, mails };
  const { cause } = anAlert().alert;
  const search = { people, organisation: aReader([...staff.values()]), now };
  return (await findRecipient({ level: 'city', role, cause }, paging, search))?.person.id;
};

const aReader = (staff: readonly Person[], unit: Partial<Unit> = {}): OrganisationReader => ({
  whole: async () => ({
    revision: 1,
    organisation: anOrganisation(aUnit('lianshui', unit), ...staff),
  }),
});

/** Whom a reminder of an order of the unit Lianshui goes to on the seventh. */
const atUnit = async (
  role: 'handler' | 'head',
  staff: readonly Person[],
  { unit = {}, handler }: { readonly unit?: Partial<Unit>; readonly handler?: string } = {},
): Promise<string | undefined> => {
  const all = [...staff, aPerson('head'), aPerson('boss')];
  const cause = {
    ...{ kind: 'order-due', orderId: 'order', ticketId: 'ticket', ticketNumber: 'number' },
    ...{ unit: 'lianshui', limit: 'take', dueAt: day(8) },
    ...(handler !== undefined && { handler }),
  } as Extract<AlertCause, { kind: 'order-due' }>;
  const search = {
    people: { load: async (id: string) => all.find((one) => one.id === id) },
    organisation: aReader(all, unit),
    now: day(7),
  };
  const alert = { level: 'city', role, cause } as const;
  return (await findRecipient(alert, { onCall, mails: true }, search))?.person.id;
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
    const search = {
      people: { load: async (id: string) => all.find((one) => one.id === id) },
      organisation: {
        whole: async () => ({ revision: 1, organisation: anOrganisation(unit, ...all) }),
      },
      now: day(7),
    };
    const cause = {
      ...{ kind: 'reported-up', ticketId: 'ticket', ticketNumber: 'number' },
      ...{ owner: 'huaian', matter: 'serious-problem' },
    } as Extract<AlertCause, { kind: 'reported-up' }>;
    const alert = { level: 'city', role: 'regulatory-and-legal', cause } as const;
    const found = await findRecipient(alert, { onCall, mails: true }, search);
    return [found?.person.id, found?.instead];
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
