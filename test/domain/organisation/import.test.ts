import { describe, expect, it } from 'vitest';
import {
  asOrganisation,
  differences,
  importProblems,
  nextImportStep,
  type WrittenOrganisation,
} from '../../../functions/domain/organisation/import.ts';
import type { Organisation } from '../../../functions/domain/organisation/organisation.ts';
import type { OrganisationChange } from '../../../functions/domain/organisation/record.ts';
import {
  anOrganisation,
  aPerson,
  aPersonProfile,
  aUnit,
  aUnitProfile,
  aWritten,
  away,
  day,
  posted,
} from '../../builders/organisation.ts';
import { aClerk } from '../../builders/ticket.ts';
import { NOBODY_PAGED } from '../../fakes/house.ts';

const occasion = { at: day(6), by: aClerk, correlationId: 'c-1' };
const EMPTY: Organisation = { units: new Map(), people: new Map() };

const HELD = anOrganisation(
  aUnit('centre', { head: 'li' }),
  aUnit('hall', { type: 'hall', stars: 3 }),
  aUnit('shut', { state: 'closed' }),
  aUnit('bare'),
  aUnit('razed', { state: 'closed' }),
  aPerson('li', { posts: [posted('head')] }),
  aPerson('wu', { absence: away(7, 9), version: 4 }),
  aPerson('gone', { state: 'left' }),
  aPerson('bo'),
  aPerson('past', { state: 'left' }),
);

/** Says the same of some, something else of others, and names some who are gone. */
const FILE: WrittenOrganisation = {
  units: {
    new: aUnitProfile(),
    shut: aUnitProfile({ type: 'department' }),
    hall: aUnitProfile({ type: 'hall', stars: 4, deputy: 'bo' }),
    centre: aUnitProfile({ head: 'li' }),
  },
  people: {
    young: aPersonProfile('young'),
    gone: aPersonProfile('gone', { name: 'Again' }),
    wu: aPersonProfile('wu', { name: 'Wu Min' }),
    li: aPersonProfile('li', { posts: [posted('head')] }),
  },
};

describe('in what a file and a branch differ', () => {
  it('is told unit by unit, then person by person, with what the file leaves out at their end', () => {
    expect(differences(FILE, HELD)).toEqual([
      { of: 'unit', id: 'new', kind: 'new', fields: [] },
      { of: 'unit', id: 'shut', kind: 'gone', fields: [] },
      { of: 'unit', id: 'hall', kind: 'changed', fields: ['deputy', 'stars'] },
      { of: 'unit', id: 'bare', kind: 'not-written', fields: [] },
      { of: 'person', id: 'young', kind: 'new', fields: [] },
      { of: 'person', id: 'gone', kind: 'gone', fields: [] },
      { of: 'person', id: 'wu', kind: 'changed', fields: ['name'] },
      { of: 'person', id: 'bo', kind: 'not-written', fields: [] },
    ]);
  });

  it('is nothing where they say the same', () => {
    expect(differences(aWritten(2), asOrganisation(aWritten(2)))).toEqual([]);
  });
});

describe('what a file alone comes to', () => {
  it('has its units open and its people at work', () => {
    expect(asOrganisation(aWritten(1))).toEqual(
      anOrganisation(aUnit('centre', { head: 'p1' }), aPerson('p1', { posts: [posted('head')] })),
    );
  });
});

describe('what would not fit after an import', () => {
  const problems = (file: WrittenOrganisation, held: Organisation, paging = NOBODY_PAGED) =>
    importProblems(file, held, day(6), paging).map(({ id, field, misfit }) => [
      id,
      field,
      misfit.kind,
    ]);
  const nothing: WrittenOrganisation = { units: {}, people: {} };

  it('is told of what the file brings, beside what stays', () => {
    const file = { units: {}, people: { bo: aPersonProfile('bo', { sub: 'sub-wu' }) } };
    expect(problems(file, HELD)).toEqual([
      ['wu', 'sub', 'sub-taken'],
      ['bo', 'sub', 'sub-taken'],
    ]);
  });

  it('is not what did not fit before: that is not its fault', () => {
    const held = anOrganisation(aUnit('hall', { type: 'hall' }));
    expect(problems(nothing, held)).toEqual([]);
    expect(problems({ ...nothing, units: { b: aUnitProfile({ stars: 3 }) } }, held)).toEqual([
      ['b', 'stars', 'stars-not-expected'],
    ]);
  });

  it('is nobody there to be paged, also where there was nobody before (F2, F3)', () => {
    const paging = {
      onCall: { city: { responsible: 'p1', rota: ['p2'], manager: 'p1' } },
      mails: true,
    };
    expect(problems(nothing, EMPTY, paging)).toEqual([
      ['city', 'responsible', 'no-such-person'],
      ['city', 'rota.0', 'no-such-person'],
      ['city', 'manager', 'no-such-person'],
    ]);
    expect(problems(aWritten(2), EMPTY, paging)).toEqual([]);
  });

  it('counts who is gone as gone, though the file names them', () => {
    expect(problems({ ...nothing, units: FILE.units }, HELD)).toEqual([]);
    const under = { ...FILE.units, new: aUnitProfile({ under: 'shut' }) };
    expect(problems({ ...nothing, units: under }, HELD)).toEqual([['new', 'under', 'unit-closed']]);
    const deputy = { hall: aUnitProfile({ type: 'hall', stars: 3, deputy: 'gone' }) };
    expect(problems({ units: deputy, people: FILE.people }, HELD)).toEqual([
      ['hall', 'deputy', 'person-left'],
    ]);
  });

  it('still knows when somebody is away, of which a file says nothing', () => {
    const held = anOrganisation(
      aUnit('centre', { deputy: 'wu' }),
      aPerson('wu', { absence: away(5, 9) }),
    );
    const file = {
      units: { centre: aUnitProfile({ head: 'wu', deputy: 'bo' }) },
      people: { wu: aPersonProfile('wu', { posts: [posted('head')] }), bo: aPersonProfile('bo') },
    };
    expect(problems(file, held)).toEqual([['wu', 'absence.deputy', 'deputy-expected']]);
  });
});

const told = ({ kind, before, after, entries }: OrganisationChange) => [
  kind,
  after.id,
  before?.version,
  after.version,
  ...entries.map(({ type }) => type),
];

describe('a step of an import', () => {
  it('changes all at once where it is little, and leaves out the same and the gone', () => {
    const { changes, isLast } = nextImportStep(FILE, HELD, occasion);
    expect(isLast).toBe(true);
    expect(changes.map(told)).toEqual([
      ['unit', 'new', undefined, 1, 'UnitAdded'],
      ['unit', 'hall', 1, 2, 'UnitChanged'],
      ['person', 'young', undefined, 1, 'PersonAdded'],
      ['person', 'wu', 4, 5, 'PersonChanged'],
    ]);
    expect(changes.map(({ entries }) => entries[0]?.data)).toEqual([
      { profile: FILE.units.new },
      { profile: FILE.units.hall },
      { profile: FILE.people.young },
      { profile: FILE.people.wu },
    ]);
    expect(changes[3]?.after).toMatchObject({ name: 'Wu Min', absence: away(7, 9) });
    expect(changes[0]?.entries[0]).toMatchObject({ at: day(6), by: aClerk, correlationId: 'c-1' });
  });

  it('is the last with nothing in it where there is nothing to do', () => {
    const held = asOrganisation(aWritten(2));
    expect(nextImportStep(aWritten(2), held, occasion)).toEqual({ changes: [], isLast: true });
  });

  it('holds thirty changes and no more', () => {
    const thirty = nextImportStep(aWritten(29), EMPTY, occasion);
    expect([thirty.changes.length, thirty.isLast]).toEqual([30, true]);
    const more = nextImportStep(aWritten(30), EMPTY, occasion);
    expect([more.changes.length, more.isLast]).toEqual([1, false]);
  });

  it('of many is new units alone, then people, then who heads and stands in where', () => {
    const hall = aUnitProfile({ type: 'hall', stars: 3, under: 'centre', deputy: 'p2' });
    const file = { ...aWritten(70), units: { ...aWritten(70).units, hall } };
    const first = nextImportStep(file, EMPTY, occasion);
    expect(first.changes.map(told)).toEqual([
      ['unit', 'centre', undefined, 1, 'UnitAdded'],
      ['unit', 'hall', undefined, 1, 'UnitAdded'],
    ]);
    expect(first.changes.map(({ entries }) => entries[0])).toMatchObject([
      { data: { profile: aUnitProfile() }, at: day(6) },
      { data: { profile: aUnitProfile({ type: 'hall', stars: 3 }) }, at: day(6) },
    ]);
    expect(first.changes[1]?.after).not.toHaveProperty('under');
    expect(first.changes[1]?.after).not.toHaveProperty('deputy');
    expect(first.changes[0]?.after).not.toHaveProperty('head');

    const units = { centre: aUnitProfile(), hall: aUnitProfile({ type: 'hall', stars: 3 }) };
    const withUnits = asOrganisation({ units, people: {} });
    const second = nextImportStep(file, withUnits, occasion);
    expect(second.isLast).toBe(false);
    expect(second.changes.map(({ after }) => after.id)).toEqual(
      Array.from({ length: 30 }, (_, index) => `p${index + 1}`),
    );

    const third = nextImportStep(file, asOrganisation({ units, people: file.people }), occasion);
    expect(third.isLast).toBe(true);
    expect(third.changes.map(told)).toEqual([
      ['unit', 'centre', 1, 2, 'UnitChanged'],
      ['unit', 'hall', 1, 2, 'UnitChanged'],
    ]);
  });

  it('of many changed units, none new and nobody beside, takes them as they are', () => {
    const ids = Array.from({ length: 31 }, (_, index) => `u${index + 10}`);
    const named = (zh: string) =>
      Object.fromEntries(ids.map((id) => [id, aUnitProfile({ name: { zh, en: zh } })]));
    const held = asOrganisation({ units: named('旧'), people: {} });
    const { changes, isLast } = nextImportStep({ units: named('新'), people: {} }, held, occasion);
    expect(isLast).toBe(false);
    expect(changes.map(({ after }) => after.id)).toEqual(ids.slice(0, 30));
  });
});
