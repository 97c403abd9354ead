import { describe, expect, it } from 'vitest';
import { peopleAtUnit, peopleOfType } from '../../../functions/domain/organisation/at-unit.ts';
import { authorityOf } from '../../../functions/domain/organisation/authority.ts';
import {
  judgeAddressee,
  needsPeople,
} from '../../../functions/domain/organisation/judge-addressee.ts';
import {
  isListedPerson,
  isListedUnit,
} from '../../../functions/domain/organisation/member-filter.ts';
import { headedBy, personOf } from '../../../functions/domain/organisation/organisation.ts';
import { isStoodInFor, shownOfPerson } from '../../../functions/domain/organisation/person.ts';
import { postsUsed } from '../../../functions/domain/organisation/posts-used.ts';
import { isReached, isThere } from '../../../functions/domain/organisation/reach.ts';
import { isHeadedInPlaceBy } from '../../../functions/domain/organisation/unit.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { anOrganisation, aPerson, aUnit, away, day, posted } from '../../builders/organisation.ts';

describe('who hears of a work order at its unit (A7, D7)', () => {
  const centre = anOrganisation(
    aUnit('centre', { head: 'li', deputy: 'wu' }),
    aUnit('hall', { type: 'hall', stars: 3, deputy: 'xu' }),
    aPerson('li', { posts: [posted('head')] }),
    aPerson('wu', { posts: [posted('handler')] }),
    aPerson('an', { posts: [posted('taker'), posted('handler')] }),
    aPerson('bo', { posts: [posted('taker')] }),
    aPerson('xu', { posts: [posted('handler', 'hall')] }),
    aPerson('zu', { posts: [posted('handler')], state: 'left' }),
  );

  it('is whoever took it', () => {
    expect(peopleAtUnit({ role: 'handler', unit: 'centre', handler: 'sub-bo' }, centre)).toEqual([
      'bo',
    ]);
  });

  it('is nobody where whoever took it has left', () => {
    expect(peopleAtUnit({ role: 'handler', unit: 'centre', handler: 'sub-zu' }, centre)).toEqual(
      [],
    );
  });

  it('is each who handles there and has not left, until somebody takes it', () => {
    expect(peopleAtUnit({ role: 'handler', unit: 'centre' }, centre)).toEqual(['an', 'wu']);
    expect(peopleAtUnit({ role: 'handler', unit: 'hall' }, centre)).toEqual(['xu']);
  });

  it('is the head and who stands in; of a unit without a head, who stands in', () => {
    expect(peopleAtUnit({ role: 'head', unit: 'centre' }, centre)).toEqual(['li', 'wu']);
    expect(peopleAtUnit({ role: 'head', unit: 'hall' }, centre)).toEqual(['xu']);
    expect(peopleAtUnit({ role: 'head', unit: 'nowhere' }, centre)).toEqual([]);
  });
});

describe('a unit that a branch has one of (A1, E8, G4)', () => {
  const office = (changes: Partial<Parameters<typeof aUnit>[1]> = {}) =>
    aUnit('office', { type: 'general-office', head: 'li', deputy: 'wu', ...changes });

  it('is told by who is on call there, then its head, then who stands in, each once', () => {
    const people = [
      aPerson('li', { posts: [posted('head', 'office'), posted('on-call', 'office')] }),
      aPerson('wu'),
      aPerson('an', { posts: [posted('on-call', 'office'), posted('on-call', 'hall')] }),
      aPerson('bo', { posts: [posted('on-call')] }),
      aPerson('co', { posts: [posted('handler', 'office')] }),
      aPerson('do', { posts: [posted('on-call', 'office')], state: 'left' }),
    ];
    expect(peopleOfType('general-office', anOrganisation(office(), ...people))).toEqual([
      'an',
      'li',
      'wu',
    ]);
  });

  it('that nobody heads tells nobody; one that is closed or not there is none', () => {
    expect(
      peopleOfType('general-office', anOrganisation(aUnit('o', { type: 'general-office' }))),
    ).toEqual([]);
    expect(peopleOfType('general-office', anOrganisation(office({ state: 'closed' })))).toBe(
      undefined,
    );
    expect(peopleOfType('general-office', anOrganisation())).toBeUndefined();
  });
});

describe('what somebody may do in the place of the absent (A7)', () => {
  const own = { sub: 'sub-wu', posts: [posted('handler')] };
  const authority = authorityOf(own, [
    { sub: 'sub-li', posts: [posted('head'), posted('handler', 'hall')] },
  ]);

  it('is what those may, in their name, besides their own in nobody’s', () => {
    expect(authority).toEqual({
      subject: 'sub-wu',
      held: [
        { post: 'handler', unit: 'centre' },
        { post: 'head', unit: 'centre', onBehalfOf: 'sub-li' },
        { post: 'handler', unit: 'hall', onBehalfOf: 'sub-li' },
      ],
    });
  });

  it('is done in their own post where they have one for it', () => {
    const held = [...authority.held].reverse();
    expect(postsUsed({ ...authority, held }, ['handler', 'reviewer'])).toEqual([
      { post: 'handler', unit: 'centre' },
      { post: 'handler', unit: 'hall', onBehalfOf: 'sub-li' },
    ]);
    expect(postsUsed(authority, ['reviewer'])).toEqual([]);
  });

  it('begins with the absence and ends with it', () => {
    const li = aPerson('li', { absence: away(7, 9, 'wu') });
    const at = (instant: ReturnType<typeof day>) => isStoodInFor(li, 'wu', instant);
    expect([plusSeconds(day(7), -1), day(7), plusSeconds(day(9), -1), day(9)].map(at)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isStoodInFor(li, 'xu', day(8))).toBe(false);
    expect(isStoodInFor({ ...li, state: 'left' }, 'wu', day(8))).toBe(false);
    expect(isStoodInFor(aPerson('li'), 'wu', day(8))).toBe(false);
  });

  it('is a head’s where an open unit has none just now', () => {
    const headless = aUnit('centre', { deputy: 'wu' });
    expect(isHeadedInPlaceBy(headless, 'wu')).toBe(true);
    expect(isHeadedInPlaceBy(headless, 'xu')).toBe(false);
    expect(isHeadedInPlaceBy({ ...headless, head: 'li' }, 'wu')).toBe(false);
    expect(isHeadedInPlaceBy({ ...headless, state: 'closed' }, 'wu')).toBe(false);
  });
});

describe('somebody who is to be paged (F3)', () => {
  it('is there but from the first second of an absence until its end', () => {
    const li = aPerson('li', { absence: away(7, 9) });
    expect(
      [plusSeconds(day(7), -1), day(7), plusSeconds(day(9), -1), day(9)].map((at) =>
        isThere(li, at),
      ),
    ).toEqual([true, false, false, true]);
    expect(isThere(aPerson('li'), day(8))).toBe(true);
    expect(isThere(aPerson('li', { state: 'left' }), day(8))).toBe(false);
  });

  it('is reached by a webhook always, by mail where the branch sends any, by telephone not', () => {
    const by = (ways: object) =>
      [true, false].map((mails) => isReached(aPerson('li', { ways }), { mails }));
    expect(by({ webhook: 'https://pager.example.cn/li' })).toEqual([true, true]);
    expect(by({ email: 'li@example.cn' })).toEqual([true, false]);
    expect(by({ phone: '+8613800000000' })).toEqual([false, false]);
  });

  it('is reached by a group’s robot and by text message where the branch has them', () => {
    const reached = (ways: object, outfit: object) =>
      isReached(aPerson('li', { ways }), { mails: false, ...outfit });
    expect(reached({ robot: 'duty' }, { robots: true })).toBe(true);
    expect(reached({ robot: 'duty' }, { texts: true })).toBe(false);
    expect(reached({ phone: '+8613800000000' }, { texts: true })).toBe(true);
    expect(reached({ phone: '+8613800000000' }, { robots: true })).toBe(false);
  });
});

describe('to whom a work order may go (A7, E1, G1)', () => {
  const hall = aUnit('hall', { type: 'hall', stars: 3, under: 'centre' });
  const people = (...all: readonly ReturnType<typeof aPerson>[]) =>
    new Map(all.map((one) => [one.id, one]));

  it('is no unit that is not there, or closed', () => {
    expect(judgeAddressee({ unit: 'no' }, { units: [] })).toEqual({
      kind: 'no-such-unit',
      unit: 'no',
    });
    const closed = aUnit('hall', { state: 'closed', head: 'li' });
    expect(judgeAddressee({ unit: 'hall' }, { units: [closed] })).toEqual({
      kind: 'unit-closed',
      unit: 'hall',
    });
  });

  it('is a unit that is led, or one under it: then nobody is looked up', () => {
    for (const leader of [{ head: 'li' }, { deputy: 'wu' }]) {
      expect(needsPeople({ unit: 'hall' }, [hall, aUnit('centre', leader)])).toBe(false);
      expect(judgeAddressee({ unit: 'hall' }, { units: [hall, aUnit('centre', leader)] })).toBe(
        undefined,
      );
    }
    expect(needsPeople({ unit: 'hall' }, [hall, aUnit('centre')])).toBe(true);
    expect(needsPeople({ unit: 'hall', person: 'an' }, [aUnit('hall', { head: 'li' })])).toBe(true);
  });

  it.each([
    ['a handler of its own', aPerson('an', { posts: [posted('handler', 'hall')] }), undefined],
    ['a handler above', aPerson('an'), undefined],
    ['a head above', aPerson('an', { posts: [posted('head')] }), undefined],
    ['a taker alone', aPerson('an', { posts: [posted('taker', 'hall')] }), 'nobody-at-unit'],
    ['a handler elsewhere', aPerson('an', { posts: [posted('handler', 'x')] }), 'nobody-at-unit'],
    ['one who has left', aPerson('an', { state: 'left' }), 'nobody-at-unit'],
  ])('is a unit that nobody is named to lead, with %s', (_, person, kind) => {
    const known = { units: [hall, aUnit('centre')], people: people(person) };
    expect(judgeAddressee({ unit: 'hall' }, known)?.kind).toBe(kind);
  });

  it('is nobody who does not handle there: who could is told, the unit’s own first, each once', () => {
    const known = {
      units: [hall, aUnit('centre', { head: 'li' })],
      people: people(
        aPerson('an'),
        aPerson('zu', { posts: [posted('handler', 'hall'), posted('handler')] }),
        aPerson('bo', { posts: [posted('handler', 'hall')] }),
        aPerson('li', { posts: [posted('head')] }),
      ),
    };
    expect(judgeAddressee({ unit: 'hall', person: 'li' }, known)).toEqual({
      kind: 'not-a-handler-there',
      could: ['bo', 'zu', 'an'],
    });
    expect(judgeAddressee({ unit: 'hall', person: 'an' }, known)).toBeUndefined();
  });
});

describe('lists of units and people', () => {
  it('show units by their state and type', () => {
    const hall = aUnit('hall', { type: 'hall', stars: 3 });
    expect(isListedUnit(hall, { state: 'open' })).toBe(true);
    expect(isListedUnit(hall, { state: 'open', type: 'hall' })).toBe(true);
    expect(isListedUnit(hall, { state: 'open', type: 'department' })).toBe(false);
    expect(isListedUnit(hall, { state: 'closed', type: 'hall' })).toBe(false);
  });

  it('show people by one post of theirs, as far as unit and post are given', () => {
    const li = aPerson('li', { posts: [posted('head', 'hall'), posted('handler')] });
    const isListed = (filter: object, person = li) =>
      isListedPerson(person, { state: 'active', ...filter });
    expect(isListed({})).toBe(true);
    expect(isListed({}, aPerson('an', { posts: [] }))).toBe(true);
    expect(isListed({ unit: 'hall' })).toBe(true);
    expect(isListed({ post: 'handler' })).toBe(true);
    expect(isListed({ unit: 'hall', post: 'head' })).toBe(true);
    expect(isListed({ unit: 'hall', post: 'handler' })).toBe(false);
    expect(isListed({ unit: 'elsewhere' })).toBe(false);
    expect(isListed({ post: 'lead' })).toBe(false);
    expect(isListed({ state: 'left' })).toBe(false);
  });

  it('tell nobody how somebody is reached, by which token, or what they may grant', () => {
    const li = aPerson('li', { refundLimitFen: 10_000 });
    expect(shownOfPerson(li)).toEqual({
      id: 'li',
      version: 1,
      name: 'LI',
      posts: [posted('handler')],
      state: 'active',
    });
  });
});

describe('whom something speaks of', () => {
  it('a token speaks for the one who has it and has not left', () => {
    const all = anOrganisation(
      aPerson('li', { sub: 's', state: 'left' }),
      aPerson('wu', { sub: 's' }),
      aPerson('xu'),
    );
    expect(personOf(all, 's')?.id).toBe('wu');
    expect(personOf(all, 'sub-li')).toBeUndefined();
  });

  it('somebody heads the open units that name them, be they there or not', () => {
    const all = anOrganisation(
      aUnit('centre', { head: 'li' }),
      aUnit('hall', { head: 'li', state: 'closed' }),
      aUnit('desk', { head: 'wu' }),
    );
    expect(headedBy(all, 'li').map(({ id }) => id)).toEqual(['centre']);
  });
});
