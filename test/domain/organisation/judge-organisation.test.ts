import { describe, expect, it } from 'vitest';
import { judgeOrganisation } from '../../../functions/domain/organisation/judge-organisation.ts';
import type { Organisation } from '../../../functions/domain/organisation/organisation.ts';
import { anOrganisation, aPerson, aUnit, away, day, posted } from '../../builders/organisation.ts';
import { NOBODY_PAGED } from '../../fakes/house.ts';

const misfits = (organisation: Organisation, now = day(6), paging = NOBODY_PAGED) =>
  judgeOrganisation(organisation, now, paging).map(({ id, field, misfit }) => [
    id,
    field,
    ...Object.values(misfit),
  ]);

describe('units', () => {
  it('fit with a head who holds the post there, and a deputy (A7)', () => {
    const head = aPerson('li', { posts: [posted('head')] });
    const unit = aUnit('centre', { head: 'li', deputy: 'wu' });
    expect(misfits(anOrganisation(unit, head, aPerson('wu')))).toEqual([]);
  });

  it('are headed by nobody who does not hold the post head in that very unit', () => {
    const elsewhere = aPerson('li', { posts: [posted('head', 'hall'), posted('handler')] });
    const units = [aUnit('centre', { head: 'li' }), aUnit('hall', { type: 'hall', stars: 3 })];
    expect(misfits(anOrganisation(...units, elsewhere))).toEqual([
      ['centre', 'head', 'head-without-post', 'li', 'centre'],
    ]);
  });

  it('name nobody who is not there or has left', () => {
    const left = aPerson('li', { state: 'left', posts: [posted('head')] });
    expect(misfits(anOrganisation(aUnit('centre', { head: 'li', deputy: 'wu' }), left))).toEqual([
      ['centre', 'head', 'person-left', 'li'],
      ['centre', 'deputy', 'no-such-person', 'wu'],
    ]);
  });

  it('have another person as deputy than as head', () => {
    const head = aPerson('li', { posts: [posted('head')] });
    expect(misfits(anOrganisation(aUnit('centre', { head: 'li', deputy: 'li' }), head))).toEqual([
      ['centre', 'deputy', 'deputy-is-head'],
    ]);
  });

  it('stand under an open unit, and never in a circle, which is told whole', () => {
    const units = [
      aUnit('a', { under: 'c' }),
      aUnit('b', { under: 'a' }),
      aUnit('c', { under: 'b' }),
      aUnit('d', { under: 'a' }),
      aUnit('e', { under: 'gone' }),
      aUnit('f', { under: 'shut' }),
      aUnit('shut', { state: 'closed' }),
    ];
    expect(misfits(anOrganisation(...units))).toEqual([
      ['a', 'under', 'under-itself', ['a', 'c', 'b', 'a']],
      ['b', 'under', 'under-itself', ['b', 'a', 'c', 'b']],
      ['c', 'under', 'under-itself', ['c', 'b', 'a', 'c']],
      ['e', 'under', 'no-such-unit', 'gone'],
      ['f', 'under', 'unit-closed', 'shut'],
    ]);
  });

  it('are told of where they stand, not of what is wrong above', () => {
    const units = [aUnit('e', { under: 'gone' }), aUnit('g', { under: 'e' })];
    expect(misfits(anOrganisation(...units))).toEqual([['e', 'under', 'no-such-unit', 'gone']]);
  });

  it('that are closed concern nobody', () => {
    const shut = aUnit('hall', { type: 'hall', under: 'gone', state: 'closed' });
    expect(misfits(anOrganisation(shut))).toEqual([]);
  });

  it('have a star class when they are halls, and only then (P2)', () => {
    const units = [aUnit('hall', { type: 'hall' }), aUnit('desk', { stars: 5 })];
    expect(misfits(anOrganisation(...units))).toEqual([
      ['hall', 'stars', 'stars-expected'],
      ['desk', 'stars', 'stars-not-expected'],
    ]);
  });
});

describe('what is told of a misfit', () => {
  it('says of which unit or person it is', () => {
    const hall = aUnit('hall', { type: 'hall' });
    const person = aPerson('li', { posts: [posted('taker', 'no')], absence: away(9, 9, 'wu') });
    const found = judgeOrganisation(anOrganisation(hall, person), day(6), NOBODY_PAGED);
    expect(found).toEqual([
      { of: 'unit', id: 'hall', field: 'stars', misfit: { kind: 'stars-expected' } },
      {
        of: 'person',
        id: 'li',
        field: 'posts.0',
        misfit: { kind: 'no-such-unit', unit: 'no' },
      },
      { of: 'person', id: 'li', field: 'absence.to', misfit: { kind: 'absence-backwards' } },
      {
        of: 'person',
        id: 'li',
        field: 'absence.deputy',
        misfit: { kind: 'no-such-person', person: 'wu' },
      },
    ]);
  });
});

describe('people', () => {
  it('hold each post once, in units that are open', () => {
    const posts = [posted('taker'), posted('taker'), posted('taker', 'shut'), posted('head', 'no')];
    const shut = aUnit('shut', { state: 'closed' });
    expect(misfits(anOrganisation(shut, aUnit('centre'), aPerson('li', { posts })))).toEqual([
      ['li', 'posts.1', 'post-twice'],
      ['li', 'posts.2', 'unit-closed', 'shut'],
      ['li', 'posts.3', 'no-such-unit', 'no'],
    ]);
  });

  it('have a token’s subject of their own; one who has left holds none', () => {
    const people = [aPerson('li', { sub: 's' }), aPerson('wu', { sub: 's' })];
    expect(misfits(anOrganisation(...people))).toEqual([
      ['li', 'sub', 'sub-taken', 'wu'],
      ['wu', 'sub', 'sub-taken', 'li'],
    ]);
    const left = aPerson('wu', { sub: 's', state: 'left' });
    expect(misfits(anOrganisation(aPerson('li', { sub: 's' }), left))).toEqual([]);
  });
});

describe('absences', () => {
  const head = (absence: ReturnType<typeof away>) => [
    aUnit('centre', { head: 'li' }),
    aPerson('li', { posts: [posted('head')], absence }),
  ];

  it('of a head name who stands in; of others they need not', () => {
    expect(misfits(anOrganisation(...head(away(6, 10))))).toEqual([
      ['li', 'absence.deputy', 'deputy-expected', ['centre']],
    ]);
    expect(misfits(anOrganisation(aPerson('wu', { absence: away(6, 10) })))).toEqual([]);
  });

  it('end after they begin', () => {
    expect(misfits(anOrganisation(aPerson('wu', { absence: away(9, 9) })), day(8))).toEqual([
      ['wu', 'absence.to', 'absence-backwards'],
    ]);
  });

  it('have no deputy who is away at the time and names nobody, be it for a day', () => {
    const wu = (from: number, to: number) => aPerson('wu', { absence: away(from, to) });
    const found = (from: number, to: number) =>
      misfits(anOrganisation(...head(away(10, 12, 'wu')), wu(from, to)));
    expect(found(8, 10)).toEqual([]);
    expect(found(12, 14)).toEqual([]);
    expect(found(9, 11)).toEqual([['li', 'absence.deputy', 'deputy-absent', 'wu']]);
    expect(found(11, 13)).toEqual([['li', 'absence.deputy', 'deputy-absent', 'wu']]);
  });

  it('may go on to the deputy’s own deputy', () => {
    const wu = aPerson('wu', { absence: away(9, 11, 'xu') });
    expect(misfits(anOrganisation(...head(away(10, 12, 'wu')), wu, aPerson('xu')))).toEqual([]);
  });

  it('lead in no circle of deputies, which is told whole', () => {
    const people = [
      aPerson('li', { absence: away(6, 10, 'wu') }),
      aPerson('wu', { absence: away(7, 9, 'xu') }),
      aPerson('xu', { absence: away(8, 12, 'li') }),
    ];
    expect(misfits(anOrganisation(...people))).toEqual([
      ['li', 'absence.deputy', 'deputies-in-a-circle', ['li', 'wu', 'xu', 'li']],
      ['wu', 'absence.deputy', 'deputies-in-a-circle', ['wu', 'xu', 'li', 'wu']],
      ['xu', 'absence.deputy', 'deputies-in-a-circle', ['xu', 'li', 'wu', 'xu']],
    ]);
  });

  it('are told of a circle that they only lead to by those who stand in it', () => {
    const people = [
      aPerson('li', { absence: away(6, 10, 'wu') }),
      aPerson('wu', { absence: away(6, 10, 'xu') }),
      aPerson('xu', { absence: away(6, 10, 'wu') }),
    ];
    expect(misfits(anOrganisation(...people))[0]).toEqual([
      'li',
      'absence.deputy',
      'deputies-in-a-circle',
      ['wu', 'xu', 'wu'],
    ]);
  });

  it('are told of a deputy of a deputy who is not there where that one names them', () => {
    const people = [
      aPerson('li', { absence: away(6, 10, 'wu') }),
      aPerson('wu', { absence: away(6, 10, 'no') }),
    ];
    expect(misfits(anOrganisation(...people))).toEqual([
      ['wu', 'absence.deputy', 'no-such-person', 'no'],
    ]);
  });

  it('may name each other when they are away one after the other', () => {
    const people = [
      aPerson('li', { absence: away(6, 10, 'wu') }),
      aPerson('wu', { absence: away(10, 12, 'li') }),
    ];
    expect(misfits(anOrganisation(...people))).toEqual([]);
  });

  it('that are over concern nobody', () => {
    const person = aPerson('li', { absence: away(1, 6, 'gone') });
    expect(misfits(anOrganisation(person), day(5))).toHaveLength(1);
    expect(misfits(anOrganisation(person), day(6))).toEqual([]);
  });

  it('have no deputy who is nobody, or themselves', () => {
    const found = (deputy: string) =>
      misfits(anOrganisation(aPerson('li', { absence: away(6, 10, deputy) })));
    expect(found('no')).toEqual([['li', 'absence.deputy', 'no-such-person', 'no']]);
    expect(found('li')).toEqual([['li', 'absence.deputy', 'deputies-in-a-circle', ['li', 'li']]]);
  });
});

describe('whom a branch pages (F2, F3)', () => {
  const rota = { responsible: 'li', rota: ['wu', 'xu'], manager: 'li' };
  const onCall = { city: rota };
  const li = aPerson('li');
  const mailed = aPerson('wu', { ways: { email: 'wu@example.cn' } });

  it('are there, and reached by a webhook, or by mail where the branch sends any', () => {
    const all = anOrganisation(li, mailed, aPerson('xu'));
    expect(misfits(all, day(6), { onCall, mails: true })).toEqual([]);
    expect(misfits(all, day(6), { onCall, mails: false })).toEqual([
      ['city', 'rota.0', 'reached-by-nothing', 'wu', false],
    ]);
  });

  it('are not reached by a telephone number, and all who are not are named', () => {
    const phoned = aPerson('xu', { ways: { phone: '+8613800000000' } });
    const left = aPerson('li', { state: 'left' });
    expect(misfits(anOrganisation(left, phoned), day(6), { onCall, mails: true })).toEqual([
      ['city', 'responsible', 'person-left', 'li'],
      ['city', 'rota.0', 'no-such-person', 'wu'],
      ['city', 'rota.1', 'reached-by-nothing', 'xu', true],
      ['city', 'manager', 'person-left', 'li'],
    ]);
  });
});
