import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationChanges } from '../../functions/changing/organisation-change.ts';
import { changeWrites } from '../../functions/changing/thing-change.ts';
import type { Absence, PersonProfile } from '../../functions/domain/organisation/person.ts';
import {
  type OrganisationChange,
  recordPerson,
  recordUnit,
} from '../../functions/domain/organisation/record.ts';
import type { UnitProfile } from '../../functions/domain/organisation/unit.ts';
import type { Authorities } from '../../functions/ports/readers.ts';
import { makeAuthorities } from '../../functions/store/authorities.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeOrganisationReader } from '../../functions/store/organisation-reader.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { aPersonProfile, aUnitProfile, away, day, posted } from '../builders/organisation.ts';
import { aClerk, MONDAY } from '../builders/ticket.ts';
import { memoryAuthorities } from '../fakes/memory-authorities.ts';
import { inOwnHouse } from './own-house.ts';

let stored: Stored;
let authorities: Authorities;

inOwnHouse((own) => {
  stored = own;
  authorities = makeAuthorities(stored);
});

const occasion = { at: MONDAY, by: aClerk, correlationId: 'test' };

const held = async (id: string) => {
  const { organisation, revision } = await makeOrganisationReader(stored).whole();
  return { person: organisation.people.get(id), people: organisation.people, revision };
};

const store = async (change: OrganisationChange, revision: number) => {
  const { changes, also } = organisationChanges([change], revision);
  const writes = changes.flatMap((one) => changeWrites(one, { id: 'huaian', level: 'city' }));
  expect(await makeLedger(stored).commit([...writes, ...also])).toEqual({ kind: 'committed' });
};

/** Somebody as their profile says, new or changed. */
const have = async (id: string, profile: Partial<PersonProfile> = {}) => {
  const { person, revision } = await held(id);
  const type = person ? 'PersonChanged' : 'PersonAdded';
  const data = { profile: aPersonProfile(id, profile) };
  await store(recordPerson(id, person, { type, data }, occasion), revision);
};

const happen = async (id: string, absence: Absence | 'back' | 'left') => {
  const { person, revision } = await held(id);
  const happening =
    absence === 'back' || absence === 'left'
      ? ({ type: absence === 'back' ? 'PersonCameBack' : 'PersonLeft', data: {} } as const)
      : ({ type: 'AbsenceEntered', data: { absence } } as const);
  await store(recordPerson(id, person, happening, occasion), revision);
};

/** A unit as its profile says, new or changed. */
const haveUnit = async (id: string, profile: Partial<UnitProfile>, closes = false) => {
  const { organisation, revision } = await makeOrganisationReader(stored).whole();
  const unit = organisation.units.get(id);
  const data = { profile: aUnitProfile(profile) };
  const happening = closes
    ? ({ type: 'UnitClosed', data: {} } as const)
    : ({ type: unit ? 'UnitChanged' : 'UnitAdded', data } as const);
  await store(recordUnit(id, unit, happening, occasion), revision);
};

const heldBy = async (id: string, date: number) => {
  const authority = await authorities.of(`sub-${id}`, day(date));
  return authority?.held.map(({ post, onBehalfOf }) =>
    onBehalfOf === undefined ? post : `${post} for ${onBehalfOf}`,
  );
};

describe('what somebody may do', () => {
  it('is what they are posted as', async () => {
    await have('a', { posts: [posted('taker'), posted('reviewer', 'hall')] });
    expect(await authorities.of('sub-a', MONDAY)).toEqual({
      subject: 'sub-a',
      held: [posted('taker'), posted('reviewer', 'hall')],
    });
  });

  it('is nothing for whom nobody knows, or who has left', async () => {
    expect(await authorities.of('sub-nobody', MONDAY)).toBeUndefined();
    await have('b');
    await happen('b', 'left');
    expect(await authorities.of('sub-b', MONDAY)).toBeUndefined();
  });

  it('goes with the subject: the one before leads nowhere, or to whom it is given now', async () => {
    await have('c', { sub: 'sub-old' });
    await have('c', { sub: 'sub-c' });
    expect(await authorities.of('sub-old', MONDAY)).toBeUndefined();
    expect(await heldBy('c', 6)).toEqual(['handler']);
    await have('d', { sub: 'sub-old', posts: [posted('lead')] });
    expect((await authorities.of('sub-old', MONDAY))?.held).toEqual([posted('lead')]);
  });

  it('is what the absent one may do too, from the first second of the absence until its end', async () => {
    await have('e', { posts: [posted('head')] });
    await have('f');
    await happen('e', away(7, 9, 'f'));
    expect(await heldBy('f', 6)).toEqual(['handler']);
    expect(await heldBy('f', 7)).toEqual(['handler', 'head for sub-e']);
    expect(await heldBy('f', 8)).toEqual(['handler', 'head for sub-e']);
    expect(await heldBy('f', 9)).toEqual(['handler']);
  });

  it('ends at once when the absent one is back, leaves, or names another deputy', async () => {
    for (const id of ['g', 'h', 'i', 'j']) await have(id);
    await happen('g', away(6, 9, 'j'));
    await happen('h', away(6, 9, 'j'));
    await happen('i', away(6, 9, 'j'));
    expect(await heldBy('j', 7)).toHaveLength(4);
    await happen('g', 'back');
    await happen('h', 'left');
    await happen('i', away(6, 9, 'a'));
    expect(await heldBy('j', 7)).toEqual(['handler']);
    expect(await heldBy('a', 7)).toContain('handler for sub-i');
  });

  it('reaches through a chain of deputies, as far as each of them is absent', async () => {
    await have('k', { posts: [posted('head')] });
    await have('l', { posts: [posted('lead')] });
    await have('m', { posts: [] });
    await happen('k', away(6, 12, 'l'));
    await happen('l', away(8, 10, 'm'));
    expect(await heldBy('m', 7)).toEqual([]);
    expect(await heldBy('m', 9)).toEqual(['lead for sub-l', 'head for sub-k']);
    expect(await heldBy('m', 10)).toEqual([]);
  });

  it('is to head a unit that has no head, for whom it names as the deputy (A7)', async () => {
    for (const id of ['q', 'r', 's']) await have(id, { posts: [] });
    await have('q', { posts: [posted('head', 'hall')] });
    await haveUnit('hall', { head: 'q', deputy: 'r' });
    expect(await heldBy('r', 7)).toEqual([]);
    await haveUnit('hall', { deputy: 'r' });
    expect((await authorities.of('sub-r', day(7)))?.held).toEqual([posted('head', 'hall')]);
    await happen('r', away(6, 9, 's'));
    expect(await heldBy('s', 7)).toEqual(['head for sub-r']);
    await haveUnit('hall', { deputy: 's' });
    expect(await heldBy('r', 7)).toEqual([]);
    expect(await heldBy('s', 7)).toEqual(['head']);
    await haveUnit('hall', {}, true);
    expect(await heldBy('s', 7)).toEqual([]);
  });
});

it('the store tells of anybody what looking at all of them does, however they come and go', async () => {
  const ids = ['p1', 'p2', 'p3', 'p4'];
  for (const id of ids) await have(id);
  const member = fc.constantFrom(...ids);
  const step = fc.oneof(
    fc.tuple(member, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), member),
    fc.tuple(member, fc.constant('back' as const)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      for (const [id, first, length, deputy] of steps)
        await happen(id, first === 'back' ? 'back' : away(first, first + Number(length), deputy));
      const { people } = await held('p1');
      const looking = memoryAuthorities(() => [...people.values()]);
      for (const id of ids)
        for (const date of [1, 5, 9, 12]) {
          const told = await authorities.of(`sub-${id}`, day(date));
          const seen = await looking.of(`sub-${id}`, day(date));
          const inOrder = (authority: typeof told) =>
            authority?.held.map((one) => JSON.stringify(one)).toSorted();
          expect(inOrder(told)).toEqual(inOrder(seen));
        }
    }),
    { numRuns: 25 },
  );
});
