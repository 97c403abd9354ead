import { describe, expect, it } from 'vitest';
import type { OrganisationCommand } from '../../../functions/domain/organisation/command.ts';
import { decideOrganisation } from '../../../functions/domain/organisation/decide-organisation.ts';
import type { Organisation } from '../../../functions/domain/organisation/organisation.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
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
const decide = (
  held: Organisation,
  command: OrganisationCommand,
  paging = NOBODY_PAGED,
  openOrder?: string,
) => decideOrganisation(held, command, occasion, { paging, openOrder });

const changed = (held: Organisation, command: OrganisationCommand) => {
  const decided = decide(held, command);
  if (decided.kind !== 'changed') throw new Error(JSON.stringify(decided));
  return decided.change;
};

const misfits = (held: Organisation, command: OrganisationCommand) => {
  const decided = decide(held, command);
  if (decided.kind !== 'refused' || decided.refusal.kind !== 'misfits')
    throw new Error(JSON.stringify(decided));
  return decided.refusal.problems.map(({ id, field, misfit }) => [id, field, misfit.kind]);
};

const headed = anOrganisation(
  aUnit('centre', { head: 'li', deputy: 'wu' }),
  aPerson('li', { posts: [posted('head')] }),
  aPerson('wu'),
);

describe('a command', () => {
  it('adds a unit or a person once', () => {
    const profile = aUnitProfile({ type: 'hall', stars: 3 });
    expect(changed(headed, { kind: 'add-unit', id: 'hall', profile }).after).toEqual({
      ...profile,
      id: 'hall',
      version: 1,
      state: 'open',
    });
    expect(decide(headed, { kind: 'add-unit', id: 'centre', profile })).toMatchObject({
      refusal: { kind: 'already-there' },
    });
    const add = (changes = {}) =>
      decide(headed, { kind: 'add-person', id: 'wu', profile: aPersonProfile('wu', changes) });
    expect(add()).toMatchObject({ kind: 'unchanged', thing: { version: 1 } });
    expect(add({ name: '吴' })).toMatchObject({ refusal: { kind: 'already-there' } });
  });

  it('to add stands in the trail with all that is said; added again alike, nothing more comes of it', () => {
    const hall = aUnitProfile({ type: 'hall', stars: 3 });
    const addHall = { kind: 'add-unit', id: 'hall', profile: hall } as const;
    const withHall = decide(headed, addHall);
    if (withHall.kind !== 'changed') throw new Error(withHall.kind);
    expect(withHall.change).toMatchObject({
      kind: 'unit',
      before: undefined,
      entries: [{ type: 'UnitAdded', data: { profile: hall }, aggregate: 'unit', id: 'hall' }],
    });
    expect(decide(withHall.organisation, addHall).kind).toBe('unchanged');

    const profile = aPersonProfile('xu', { posts: [posted('taker')] });
    const change = changed(headed, { kind: 'add-person', id: 'xu', profile });
    expect(change).toMatchObject({
      kind: 'person',
      before: undefined,
      entries: [{ type: 'PersonAdded', data: { profile }, aggregate: 'person', id: 'xu' }],
    });
    expect(change.after).toEqual({ ...profile, id: 'xu', version: 1, state: 'active' });
  });

  it('to change a unit has it say that, and nothing else', () => {
    const profile = aUnitProfile({ head: 'li', name: { zh: '中心', en: 'Centre' } });
    const { after, entries } = changed(headed, { kind: 'change-unit', id: 'centre', profile });
    expect(after).toEqual({ ...profile, id: 'centre', version: 2, state: 'open' });
    expect(entries).toMatchObject([{ type: 'UnitChanged', data: { profile } }]);
  });

  it('to come back ends an absence in the trail; whoever is not away has come back already', () => {
    const held = anOrganisation(aPerson('wu', { absence: away(5, 9) }));
    const { after, entries } = changed(held, { kind: 'come-back', id: 'wu' });
    expect(after).toEqual(aPerson('wu', { version: 2 }));
    expect(entries).toMatchObject([{ type: 'PersonCameBack', data: {} }]);
    expect(decide(headed, { kind: 'come-back', id: 'wu' }).kind).toBe('unchanged');
  });

  it('to wish quiet hours keeps them through a change of all else, until there is no wish (F3)', () => {
    const quiet = { from: '22:00', to: '07:00', quietWays: ['text'] } as const;
    const held = anOrganisation(aPerson('wu', { quiet }));
    expect(changed(headed, { kind: 'wish-quiet', id: 'wu', quiet }).after).toMatchObject({ quiet });
    expect(decide(held, { kind: 'wish-quiet', id: 'wu', quiet }).kind).toBe('unchanged');
    const profile = aPersonProfile('wu', { name: '吴' });
    const renamed = changed(held, { kind: 'change-person', id: 'wu', profile });
    expect(renamed.after).toMatchObject({ name: '吴', quiet });
    const { after, entries } = changed(held, { kind: 'wish-quiet', id: 'wu' });
    expect(after).toEqual(aPerson('wu', { version: 2 }));
    expect(entries).toMatchObject([{ type: 'QuietWished', data: {} }]);
  });

  it('enters no absence that is over, and without a deputy names none', () => {
    const enter = (to: Instant) => ({
      kind: 'enter-absence' as const,
      id: 'wu',
      absence: { from: plusSeconds(MONDAY, -60), to },
    });
    expect(decide(headed, enter(MONDAY))).toEqual({
      kind: 'refused',
      refusal: {
        kind: 'misfits',
        problems: [
          { of: 'person', id: 'wu', field: 'absence.to', misfit: { kind: 'absence-over' } },
        ],
      },
    });
    const ahead = enter(plusSeconds(MONDAY, 1));
    const entered = changed(headed, ahead);
    expect(entered.after).toMatchObject({ absence: ahead.absence });
    expect(entered.after).not.toHaveProperty('absence.deputy');
  });

  it('is about somebody who is there', () => {
    for (const command of [
      { kind: 'leave', id: 'no' },
      { kind: 'close-unit', id: 'no' },
    ] as const)
      expect(decide(headed, command)).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('that says what is so already changes nothing', () => {
    const same = { kind: 'set-head', id: 'centre', head: 'li', deputy: 'wu' } as const;
    expect(decide(headed, same).kind).toBe('unchanged');
    expect(decide(headed, { kind: 'come-back', id: 'wu' }).kind).toBe('unchanged');
    const posts = [posted('handler')];
    expect(decide(headed, { kind: 'change-posts', id: 'wu', posts }).kind).toBe('unchanged');
  });

  it('takes no post from who heads the unit by it: another head first', () => {
    expect(misfits(headed, { kind: 'change-posts', id: 'li', posts: [] })).toEqual([
      ['centre', 'head', 'head-without-post'],
    ]);
  });

  it('lets nobody leave who is still named somewhere', () => {
    expect(misfits(headed, { kind: 'leave', id: 'wu' })).toEqual([
      ['centre', 'deputy', 'person-left'],
    ]);
  });

  it('closes no unit that has a work order to end', () => {
    const idle = anOrganisation(aUnit('centre'), aUnit('hall', { type: 'hall', stars: 1 }));
    const close = (order?: string) =>
      decide(idle, { kind: 'close-unit', id: 'hall' }, NOBODY_PAGED, order);
    expect(close('order-1')).toMatchObject({
      refusal: { kind: 'unit-has-orders', order: 'order-1' },
    });
    expect(close().kind).toBe('changed');
  });

  it('closes no unit in which somebody is still posted', () => {
    expect(misfits(headed, { kind: 'close-unit', id: 'centre' })).toEqual([
      ['li', 'posts.0', 'unit-closed'],
      ['wu', 'posts.0', 'unit-closed'],
    ]);
  });

  it('leaves nobody in a rota whom nothing reaches', () => {
    const rota = { responsible: 'li', rota: ['wu'], manager: 'li' };
    const paging = { onCall: { city: rota }, mails: false };
    const change = (ways: object) =>
      decide(
        headed,
        { kind: 'change-person', id: 'wu', profile: aPersonProfile('wu', { ways }) },
        paging,
      );
    expect(change({ email: 'wu@example.cn', phone: '+8613800000000' })).toMatchObject({
      refusal: {
        problems: [
          {
            of: 'on-call',
            id: 'city',
            field: 'rota.0',
            misfit: { kind: 'reached-by-nothing', person: 'wu', mails: false },
          },
        ],
      },
    });
    expect(change({ webhook: 'https://pager.example.cn/wu' }).kind).toBe('changed');
    const three = anOrganisation(aPerson('li'), aPerson('wu'));
    expect(decide(three, { kind: 'leave', id: 'wu' }, paging)).toMatchObject({
      refusal: { problems: [{ of: 'on-call', misfit: { kind: 'person-left' } }] },
    });
  });

  it('does not answer for a rota that nobody of the branch stands in yet', () => {
    const paging = {
      onCall: { city: { responsible: 'xu', rota: ['xu'], manager: 'xu' } },
      mails: true,
    };
    expect(decide(headed, { kind: 'change-posts', id: 'wu', posts: [] }, paging).kind).toBe(
      'changed',
    );
  });

  it('does not answer for what did not fit before', () => {
    const broken = anOrganisation(aUnit('centre', { head: 'gone' }), aPerson('wu'));
    expect(decide(broken, { kind: 'change-posts', id: 'wu', posts: [] }).kind).toBe('changed');
  });
});

describe('an absence', () => {
  it('of a head has the unit’s deputy, unless it names another', () => {
    const enter = (deputy?: string) =>
      changed(headed, { kind: 'enter-absence', id: 'li', absence: away(7, 9, deputy) }).after;
    expect(enter()).toMatchObject({ absence: { deputy: 'wu' } });
    const three = anOrganisation(
      ...headed.units.values(),
      ...headed.people.values(),
      aPerson('xu'),
    );
    const named = { kind: 'enter-absence', id: 'li', absence: away(7, 9, 'xu') } as const;
    expect(changed(three, named).after).toMatchObject({ absence: { deputy: 'xu' } });
  });

  it('is not entered when it is over', () => {
    const enter = (from: number, to: number) =>
      decide(headed, { kind: 'enter-absence', id: 'wu', absence: away(from, to) });
    expect(enter(1, 6)).toMatchObject({
      refusal: { problems: [{ misfit: { kind: 'absence-over' } }] },
    });
    expect(enter(1, 7).kind).toBe('changed');
  });

  it('ends when somebody comes back', () => {
    const held = anOrganisation(aPerson('wu', { absence: away(5, 9) }));
    expect(changed(held, { kind: 'come-back', id: 'wu' }).after).toEqual({
      ...aPerson('wu'),
      version: 2,
    });
  });
});
