import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../functions/contracts/http-answer.ts';
import {
  MEMBER_COMMANDS,
  OWN_COMMANDS,
} from '../../functions/contracts/operations/organisation/commands.ts';
import { addPerson } from '../../functions/contracts/operations/organisation/people.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import type { OrganisationCommand } from '../../functions/domain/organisation/command.ts';
import { personOf } from '../../functions/domain/organisation/organisation.ts';
import { makeChangeOrganisation } from '../../functions/organisation/change-organisation.ts';
import { makeImportOrganisation } from '../../functions/organisation/import.ts';
import { makeListMembers } from '../../functions/organisation/list-members.ts';
import { makeReadMember } from '../../functions/organisation/read-members.ts';
import { parsed } from '../../functions/runtime/parsed.ts';
import { makeCarryOutOrder } from '../../functions/work-orders/carry-out.ts';
import { makeDispatch } from '../../functions/work-orders/dispatch.ts';
import { aDispatcher } from '../builders/order.ts';
import { aPersonProfile, aUnitProfile, aWritten, day, posted } from '../builders/organisation.ts';
import { aTicket, MONDAY } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const aManager: TokenHolder = {
  kind: 'person',
  subject: 'sub-p1',
  post: 'manager',
  unit: 'centre',
};

/** A branch of three people in one unit, the first of whom heads it. */
const aBranch = async () => {
  const { store, lent } = aHouse();
  await makeImportOrganisation(lent)(aWritten(3), 'manager-1', 'c-1');
  const change = makeChangeOrganisation(lent);
  const ask = (command: OrganisationCommand, version?: number): Promise<HttpAnswer> =>
    change({
      commandOn: () => command,
      by: aManager,
      correlationId: 'c-2',
      status: command.kind.startsWith('add') ? 201 : 200,
      ...(version !== undefined && { version }),
    });
  /** What somebody says of themselves. */
  const askOwn = (subject: string, verb: string, body: object): Promise<HttpAnswer> => {
    const command = OWN_COMMANDS.find(({ path }) => path.endsWith(verb));
    if (!command) throw new Error(verb);
    const given = parsed(command.body.schema, body);
    return change({
      by: { kind: 'person', subject, post: 'handler', unit: 'centre' },
      correlationId: 'c-2',
      status: 200,
      commandOn: (held) => {
        const own = personOf(held, subject);
        return own && { ...given, id: own.id };
      },
    });
  };
  const lists = makeListMembers(lent.memberLists);
  const people = makeReadMember({ ...lent.reader('person'), ...lent.entryReader('person') });
  return { store, lent, change, ask, askOwn, lists, people };
};

const aNew = (id: string, changes = {}) =>
  ({ kind: 'add-person', id, profile: aPersonProfile(id, changes) }) as const;

const bodyOf = (answer: HttpAnswer): Record<string, unknown> => {
  if ('problem' in answer) throw new Error(JSON.stringify(answer));
  return answer.body as Record<string, unknown>;
};
const idsIn = (answer: HttpAnswer) =>
  (bodyOf(answer).items as { id: string }[]).map(({ id }) => id);

describe('a person', () => {
  it('who is added is there, may what their posts allow, and stands in the trail with who did it', async () => {
    const { ask, lent, people } = await aBranch();
    expect(await ask(aNew('xu'))).toMatchObject({ status: 201, body: { id: 'xu', version: 1 } });
    expect(await lent.authorities.of('sub-xu', MONDAY)).toMatchObject({
      held: [{ post: 'handler', unit: 'centre' }],
    });
    expect(await people.timeline('xu', { limit: 5 })).toMatchObject({
      body: { items: [{ type: 'PersonAdded', by: aManager, at: MONDAY, rule: 'A7' }] },
    });
  });

  it('is added once: the same again is answered with them, another of the id is refused', async () => {
    const { ask, store } = await aBranch();
    await ask(aNew('xu'));
    expect(await ask(aNew('xu'))).toMatchObject({
      status: 200,
      body: { id: 'xu', version: 1 },
      headers: { 'idempotency-replayed': 'true' },
    });
    expect(await ask(aNew('xu', { name: '许' }))).toMatchObject({ problem: 'already-there' });
    expect(store.trail().filter(({ id }) => id === 'xu')).toHaveLength(1);
  });

  it('who leaves may nothing from then on, and does not come back under the id', async () => {
    const { ask, lent } = await aBranch();
    expect(await ask({ kind: 'leave', id: 'p2' })).toMatchObject({ body: { state: 'left' } });
    expect(await lent.authorities.of('sub-p2', MONDAY)).toBeUndefined();
    expect(await ask({ kind: 'leave', id: 'p2' })).toMatchObject({ body: { version: 2 } });
    expect(await ask({ kind: 'come-back', id: 'p2' })).toMatchObject({ problem: 'person-left' });
    expect(await ask(aNew('p2'))).toMatchObject({ problem: 'already-there' });
  });

  it('who was changed since they were read is not changed over that', async () => {
    const { ask } = await aBranch();
    const posts = { kind: 'change-posts', id: 'p2', posts: [posted('lead')] } as const;
    expect(await ask(posts, 2)).toMatchObject({ problem: 'stale-version' });
    expect(await ask(posts, 1)).toMatchObject({ body: { version: 2, posts: [posted('lead')] } });
  });

  it('enters their own absence, and nobody else’s', async () => {
    const { askOwn } = await aBranch();
    const body = { from: day(7), to: day(9), deputy: 'p3' };
    expect(await askOwn('sub-p2', 'enter-absence', body)).toMatchObject({
      body: { id: 'p2', absence: body },
    });
    expect(bodyOf(await askOwn('sub-p2', 'come-back', {}))).not.toHaveProperty('absence');
    expect(await askOwn('sub-nobody', 'enter-absence', body)).toMatchObject({
      problem: 'not-found',
    });
  });
});

describe('a command', () => {
  it('that would break something changes nothing and names every misfit, whosever it is', async () => {
    const { ask, store } = await aBranch();
    const before = store.trail().length;
    expect(await ask(aNew('xu', { sub: 'sub-p3', posts: [posted('lead', 'moon')] }))).toMatchObject(
      {
        problem: 'organisation-misfit',
        details: [
          { field: 'p3.sub', problem: { en: expect.stringContaining('xu') } },
          { field: 'sub', problem: { en: expect.stringContaining('p3') } },
          { field: 'posts.0', problem: { zh: '没有单位 moon' } },
        ],
      },
    );
    expect(await ask({ kind: 'leave', id: 'p1' })).toMatchObject({
      problem: 'organisation-misfit',
      details: [{ field: 'centre.head' }],
    });
    expect(store.trail()).toHaveLength(before);
  });

  it('is judged by what is stored: of two at once that would not fit together one is refused', async () => {
    const { lent, ask } = await aBranch();
    const late = makeChangeOrganisation({
      ...lent,
      ledger: {
        commit: async (writes) => {
          await ask(aNew('first', { sub: 'sub-x' }));
          return lent.ledger.commit(writes);
        },
      },
    });
    const second = aNew('second', { sub: 'sub-x' });
    expect(
      await late({ commandOn: () => second, by: aManager, correlationId: 'c', status: 201 }),
    ).toMatchObject({ problem: 'organisation-misfit' });
  });

  it('takes its example as it is written in the document', () => {
    for (const { body } of [...MEMBER_COMMANDS, ...OWN_COMMANDS, addPerson])
      expect(parsed(body.schema, body.example)).toBeDefined();
  });
});

describe('a unit', () => {
  it('is added, given a head, and closed once nobody is posted there', async () => {
    const { ask } = await aBranch();
    const profile = aUnitProfile({ type: 'hall', stars: 3, under: 'centre' });
    expect(await ask({ kind: 'add-unit', id: 'hall', profile })).toMatchObject({ status: 201 });
    expect(await ask({ kind: 'set-head', id: 'hall', head: 'p2' })).toMatchObject({
      details: [{ field: 'head' }],
    });
    await ask({ kind: 'change-posts', id: 'p2', posts: [posted('head', 'hall')] });
    expect(await ask({ kind: 'set-head', id: 'hall', head: 'p2' })).toMatchObject({
      body: { head: 'p2', stars: 3 },
    });
    expect(await ask({ kind: 'close-unit', id: 'hall' })).toMatchObject({
      details: [{ field: 'p2.posts.0' }],
    });
    await ask({ kind: 'set-head', id: 'hall' });
    await ask({ kind: 'change-posts', id: 'p2', posts: [] });
    expect(await ask({ kind: 'close-unit', id: 'hall' })).toMatchObject({
      body: { state: 'closed' },
    });
    expect(await ask({ kind: 'change-unit', id: 'hall', profile })).toMatchObject({
      problem: 'unit-closed',
    });
  });

  describe('the last manager', () => {
    const manager = [posted('head'), posted('manager')];
    it.each<readonly [string, OrganisationCommand]>([
      ['leave', { kind: 'leave', id: 'p2' }],
      ['be posted otherwise', { kind: 'change-posts', id: 'p2', posts: [posted('handler')] }],
      ['be changed into one', { kind: 'change-person', id: 'p2', profile: aPersonProfile('p2') }],
    ])('does not %s: nobody could change units and people any more', async (_, command) => {
      const { ask } = await aBranch();
      await ask({ kind: 'change-posts', id: 'p1', posts: manager });
      await ask({ kind: 'change-posts', id: 'p2', posts: [posted('manager')] });
      await ask({ kind: 'change-posts', id: 'p1', posts: [posted('head')] });
      expect(await ask(command)).toMatchObject({ problem: 'last-manager' });
      await ask({ kind: 'change-posts', id: 'p3', posts: [posted('manager')] });
      expect(await ask(command)).toMatchObject({ status: 200 });
    });

    it('may be away: a deputy stands in, or they come back', async () => {
      const { ask } = await aBranch();
      await ask({ kind: 'change-posts', id: 'p2', posts: [posted('manager')] });
      const absence = { from: day(7), to: day(9) };
      expect(await ask({ kind: 'enter-absence', id: 'p2', absence })).toMatchObject({
        status: 200,
      });
    });
  });

  it('is not closed while a work order is open there, and is once it has ended', async () => {
    const { ask, store, lent } = await aBranch();
    const profile = aUnitProfile({ type: 'county-company', deputy: 'p2' });
    await ask({ kind: 'add-unit', id: 'lianshui', profile });
    const registered = aTicket();
    await store.ledger.commit(ticketWrites(undefined, registered, lent.ownBranch));
    const dispatched = bodyOf(
      await makeDispatch(lent)({
        ticketId: registered.ticket.id,
        unit: 'lianshui',
        by: aDispatcher,
        scope: 'dispatcher',
        idempotencyKey: 'k-1',
        correlationId: 'c',
      }),
    );
    const close = { kind: 'close-unit', id: 'lianshui' } as const;
    expect(await ask(close)).toMatchObject({
      problem: 'unit-has-orders',
      details: [{ field: 'order', problem: { en: dispatched.id } }],
    });
    await makeCarryOutOrder(lent)({
      orderId: String(dispatched.id),
      command: { kind: 'cancel' },
      by: aDispatcher,
      inPosts: [aDispatcher],
      scope: 'dispatcher',
      correlationId: 'c',
    });
    expect(await ask(close)).toMatchObject({ body: { state: 'closed' } });
  });
});

describe('lists', () => {
  it('page through people by id, and say of them only what everybody may know', async () => {
    const { lists } = await aBranch();
    const first = await lists.people({ state: 'active', limit: 2 });
    expect(idsIn(first)).toEqual(['p1', 'p2']);
    const [one] = bodyOf(first).items as object[];
    expect(Object.keys(one ?? {}).sort()).toEqual(['id', 'name', 'posts', 'state', 'version']);
    const { cursor } = bodyOf(first) as { cursor: string };
    const second = await lists.people({ state: 'active', limit: 2, cursor });
    expect(idsIn(second)).toEqual(['p3']);
    expect(bodyOf(second)).not.toHaveProperty('cursor');
    expect(await lists.people({ state: 'left', limit: 2, cursor })).toMatchObject({
      problem: 'invalid-cursor',
    });
  });

  it('narrow people down by unit and post, and leave out who has left', async () => {
    const { lists, ask } = await aBranch();
    expect(idsIn(await lists.people({ state: 'active', limit: 9, post: 'head' }))).toEqual(['p1']);
    expect(idsIn(await lists.people({ state: 'active', limit: 9, unit: 'moon' }))).toEqual([]);
    await ask({ kind: 'leave', id: 'p3' });
    expect(idsIn(await lists.people({ state: 'active', limit: 9, unit: 'centre' }))).toEqual([
      'p1',
      'p2',
    ]);
    expect(idsIn(await lists.people({ state: 'left', limit: 9 }))).toEqual(['p3']);
  });

  it('show units, of one type where it is given', async () => {
    const { lists } = await aBranch();
    expect(idsIn(await lists.units({ state: 'open', limit: 9 }))).toEqual(['centre']);
    expect(idsIn(await lists.units({ state: 'open', limit: 9, type: 'hall' }))).toEqual([]);
  });
});
