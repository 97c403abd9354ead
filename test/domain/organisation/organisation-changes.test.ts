import { describe, expect, it } from 'vitest';
import type { OrganisationCommand } from '../../../functions/domain/organisation/command.ts';
import {
  decideOrganisation,
  meantBy,
} from '../../../functions/domain/organisation/decide-organisation.ts';
import type { Organisation } from '../../../functions/domain/organisation/organisation.ts';
import { personAfter, unitAfter } from '../../../functions/domain/organisation/record.ts';
import {
  changedFields,
  isSameProfile,
} from '../../../functions/domain/organisation/same-profile.ts';
import {
  anOrganisation,
  aPerson,
  aPersonProfile,
  aUnit,
  aUnitProfile,
  away,
  posted,
} from '../../builders/organisation.ts';
import { aClerk, MONDAY } from '../../builders/ticket.ts';
import { NOBODY_PAGED } from '../../fakes/house.ts';

const occasion = { at: MONDAY, by: aClerk, correlationId: 'test' };
const decide = (held: Organisation, command: OrganisationCommand) =>
  decideOrganisation(held, command, occasion, { paging: NOBODY_PAGED, openOrder: undefined });
const changed = (held: Organisation, command: OrganisationCommand) => {
  const decided = decide(held, command);
  if (decided.kind !== 'changed') throw new Error(JSON.stringify(decided));
  return decided;
};
const outcome = (held: Organisation, command: OrganisationCommand) => {
  const decided = decide(held, command);
  return decided.kind === 'refused' ? decided.refusal.kind : decided.kind;
};

const LI = aPerson('li', { posts: [posted('head', 'hall')] });
const HALL = aUnit('hall', { type: 'hall', stars: 3, head: 'li', deputy: 'wu' });
const HELD = anOrganisation(HALL, LI, aPerson('wu'));

describe('a change of the organisation', () => {
  it('of a person stands in the trail as the whole of what is said of them now (A7)', () => {
    const posts = [posted('taker')];
    const { change, organisation } = changed(HELD, { kind: 'change-posts', id: 'wu', posts });
    expect(change.entries).toEqual([
      {
        type: 'PersonChanged',
        data: { profile: aPersonProfile('wu', { posts }) },
        aggregate: 'person',
        id: 'wu',
        sequence: 2,
        eventId: 'wu.2',
        at: MONDAY,
        by: aClerk,
        rule: 'A7',
        correlationId: 'test',
        publish: false,
      },
    ]);
    expect(organisation.people.get('wu')?.posts).toEqual(posts);
    expect(HELD.people.get('wu')?.posts).toEqual([posted('handler')]);
    expect(organisation.units).toEqual(HELD.units);
  });

  it('of a unit likewise', () => {
    const { change, organisation } = changed(HELD, { kind: 'set-head', id: 'hall', head: 'li' });
    const { id: _, version: __, state: ___, deputy: ____, ...profile } = HALL;
    expect(change.entries).toMatchObject([
      { type: 'UnitChanged', aggregate: 'unit', eventId: 'hall.2', rule: 'A7', publish: false },
    ]);
    expect(change.entries[0]?.data).toEqual({ profile });
    expect(organisation.units.get('hall')).toEqual({
      ...profile,
      id: 'hall',
      version: 2,
      state: 'open',
    });
    expect(organisation.people).toEqual(HELD.people);
  });

  it('leaves a unit without a head where none is named, and who stands in where one is', () => {
    const { change } = changed(HELD, { kind: 'set-head', id: 'hall', deputy: 'wu' });
    expect(change.after).toMatchObject({ deputy: 'wu' });
    expect(change.after).not.toHaveProperty('head');
    expect(changed(HELD, { kind: 'set-head', id: 'hall' }).change.after).not.toHaveProperty(
      'deputy',
    );
  });

  it('keeps a planned absence when something else of a person changes', () => {
    const held = anOrganisation(aPerson('wu', { absence: away(7, 9) }));
    const posts = [posted('taker')];
    expect(changed(held, { kind: 'change-posts', id: 'wu', posts }).change.after).toEqual(
      aPerson('wu', { absence: away(7, 9), posts, version: 2 }),
    );
  });

  it('is about the unit or the person of its id', () => {
    expect(meantBy({ kind: 'close-unit', id: 'hall' }, HELD)).toBe(HALL);
    expect(meantBy({ kind: 'leave', id: 'li' }, HELD)).toBe(LI);
    expect(meantBy({ kind: 'leave', id: 'hall' }, HELD)).toBeUndefined();
    for (const kind of ['add-unit', 'change-unit'] as const)
      expect(meantBy({ kind, id: 'hall', profile: aUnitProfile() }, HELD)).toBe(HALL);
    expect(meantBy({ kind: 'set-head', id: 'hall' }, HELD)).toBe(HALL);
  });
});

describe('what is gone', () => {
  const gone = anOrganisation(
    aUnit('hall', { state: 'closed' }),
    aPerson('li', { state: 'left' }),
    aPerson('wu'),
  );

  it('does not change any more, nor come again under its name', () => {
    const profile = aUnitProfile();
    expect(outcome(gone, { kind: 'change-unit', id: 'hall', profile })).toBe('unit-closed');
    expect(outcome(gone, { kind: 'set-head', id: 'hall' })).toBe('unit-closed');
    expect(outcome(gone, { kind: 'add-unit', id: 'hall', profile })).toBe('already-there');
    expect(outcome(gone, { kind: 'come-back', id: 'li' })).toBe('person-left');
    expect(outcome(gone, { kind: 'add-person', id: 'li', profile: aPersonProfile('li') })).toBe(
      'already-there',
    );
  });

  it('may be told to go once more', () => {
    expect(outcome(gone, { kind: 'close-unit', id: 'hall' })).toBe('unchanged');
    expect(outcome(gone, { kind: 'leave', id: 'li' })).toBe('unchanged');
  });

  it('stays on record as what it was', () => {
    const idle = anOrganisation(aUnit('hall'), aPerson('wu', { absence: away(7, 9) }));
    expect(changed(idle, { kind: 'close-unit', id: 'hall' }).change.after).toEqual(
      aUnit('hall', { state: 'closed', version: 2 }),
    );
    expect(changed(idle, { kind: 'leave', id: 'wu' }).change.after).toEqual(
      aPerson('wu', { state: 'left', version: 2 }),
    );
  });
});

describe('the last who may change the organisation', () => {
  const boss = aPerson('boss', { posts: [posted('manager')] });

  it('neither leaves nor loses the post; the last but one may', () => {
    const one = anOrganisation(boss, aPerson('wu'));
    expect(outcome(one, { kind: 'leave', id: 'boss' })).toBe('last-manager');
    expect(outcome(one, { kind: 'change-posts', id: 'boss', posts: [] })).toBe('last-manager');
    const two = anOrganisation(boss, aPerson('wu', { posts: [posted('manager')] }));
    expect(outcome(two, { kind: 'leave', id: 'boss' })).toBe('changed');
  });

  it('is nobody who has left already', () => {
    const one = anOrganisation(boss, aPerson('wu', { posts: [posted('manager')], state: 'left' }));
    expect(outcome(one, { kind: 'leave', id: 'boss' })).toBe('last-manager');
  });

  it('is not asked for where there was none', () => {
    expect(outcome(anOrganisation(aPerson('wu')), { kind: 'leave', id: 'wu' })).toBe('changed');
  });
});

describe('an absence of who heads several units', () => {
  it('has no deputy by itself: nobody can say whose', () => {
    const held = anOrganisation(
      aUnit('centre', { head: 'li', deputy: 'wu' }),
      HALL,
      aPerson('li', { posts: [posted('head'), posted('head', 'hall')] }),
      aPerson('wu'),
    );
    const decided = decide(held, { kind: 'enter-absence', id: 'li', absence: away(7, 9) });
    expect(decided).toMatchObject({
      refusal: { problems: [{ misfit: { kind: 'deputy-expected', units: ['centre', 'hall'] } }] },
    });
  });

  it('is entered once, and stands in the trail with who stands in', () => {
    const entered = changed(HELD, { kind: 'enter-absence', id: 'li', absence: away(7, 9) });
    expect(entered.change.entries).toMatchObject([
      { type: 'AbsenceEntered', data: { absence: away(7, 9, 'wu') } },
    ]);
    const again = { kind: 'enter-absence', id: 'li', absence: away(7, 9) } as const;
    expect(outcome(entered.organisation, again)).toBe('unchanged');
  });
});

describe('what is said of a unit or a person', () => {
  it('is the same in whatever order, however deep, and without what is not said', () => {
    expect(isSameProfile({ a: 1, b: { c: [1, 2], d: 2 } }, { b: { d: 2, c: [1, 2] }, a: 1 })).toBe(
      true,
    );
    expect(isSameProfile({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(isSameProfile({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(isSameProfile({ a: 1 }, { a: 2 })).toBe(false);
  });

  it('differs in fields that one has and the other has not, or has otherwise', () => {
    expect(
      changedFields({ z: 1, a: 1, same: { x: 1, y: 2 } }, { same: { y: 2, x: 1 }, a: 2, b: 3 }),
    ).toEqual(['a', 'b', 'z']);
    expect(changedFields({ a: 1 }, { a: 1 })).toEqual([]);
  });

  it('begins by its being added: nothing closes or leaves that never was', () => {
    expect(() => unitAfter('hall', undefined, { type: 'UnitClosed', data: {} })).toThrow(
      /hall: a unit begins by being added/,
    );
    expect(() => personAfter('li', undefined, { type: 'PersonLeft', data: {} })).toThrow(
      /li: a person begins by being added/,
    );
  });
});
