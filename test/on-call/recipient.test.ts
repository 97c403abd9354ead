import { describe, expect, it } from 'vitest';
import type { Paging } from '../../functions/domain/on-call/paging.ts';
import type { Absence, Person } from '../../functions/domain/organisation/person.ts';
import { findRecipient } from '../../functions/on-call/recipient.ts';
import { aPerson, away, day } from '../builders/organisation.ts';

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
  return (await findRecipient({ level: 'city', role }, paging, { people, now }))?.id;
};

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
