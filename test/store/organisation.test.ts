import { describe, expect, it } from 'vitest';
import { makeImportOrganisation } from '../../functions/organisation/import.ts';
import { CursorRejected } from '../../functions/ports/readers.ts';
import { makeEntryReader } from '../../functions/store/entry-reader.ts';
import { makeKeyReader } from '../../functions/store/key-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeMemberLists } from '../../functions/store/member-lists.ts';
import {
  makeOrganisationReader,
  makeOrganisationWatch,
  makeUnitReader,
} from '../../functions/store/organisation-reader.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { aPersonProfile, aWritten } from '../builders/organisation.ts';
import { MONDAY } from '../builders/ticket.ts';
import { NOBODY_PAGED } from '../fakes/house.ts';
import { standingClock } from '../fakes/outside.ts';
import { inOwnHouse } from './own-house.ts';

let stored: Stored;

inOwnHouse((own) => {
  stored = own;
});

const importing = () =>
  makeImportOrganisation({
    ledger: makeLedger(stored),
    keys: makeKeyReader(stored),
    clock: standingClock(MONDAY),
    ownBranch: { id: 'huaian', level: 'city' },
    organisation: makeOrganisationReader(stored),
    paging: NOBODY_PAGED,
  });

describe('an organisation in the table', () => {
  it('is nobody before it was filled', async () => {
    const { organisation, revision } = await makeOrganisationReader(stored).whole();
    expect([organisation.units.size, organisation.people.size, revision]).toEqual([0, 0, 0]);
    expect(await makeOrganisationWatch(stored).isEmpty()).toBe(true);
  });

  it('of a whole province is imported, and read as one', async () => {
    const apply = importing();
    expect((await apply(aWritten(400), 'manager-1', 'c-1')).kind).toBe('applied');
    expect(await makeOrganisationWatch(stored).isEmpty()).toBe(false);
    const { organisation, revision } = await makeOrganisationReader(stored).whole();
    expect(organisation.people.size).toBe(400);
    expect(organisation.units.get('centre')?.head).toBe('p1');
    expect(await makeUnitReader(stored).units()).toEqual(organisation.units);
    expect(await apply(aWritten(400), 'manager-1', 'c-2')).toEqual({
      kind: 'applied',
      applied: [],
    });
    expect((await makeOrganisationReader(stored).whole()).revision).toBe(revision);
  });

  it('lists people by id, page by page, whole', async () => {
    const lists = makeMemberLists(stored);
    const ids: string[] = [];
    let page = await lists.people({ state: 'active', post: 'handler' }, { limit: 100 });
    ids.push(...page.items.map(({ id }) => id));
    while (page.cursor !== undefined) {
      const { cursor } = page;
      page = await lists.people({ state: 'active', post: 'handler' }, { limit: 100, cursor });
      ids.push(...page.items.map(({ id }) => id));
    }
    expect(ids).toEqual(
      Array.from({ length: 399 }, (_, index) => `p${index + 2}`).sort((a, b) => (a < b ? -1 : 1)),
    );
    const { cursor = '' } = await lists.people({ state: 'active' }, { limit: 1 });
    await expect(lists.people({ state: 'left' }, { limit: 1, cursor })).rejects.toThrow(
      CursorRejected,
    );
    expect(await lists.units({ state: 'open' }, { limit: 1 })).toMatchObject({
      items: [{ id: 'centre', head: 'p1' }],
    });
  });

  it('gives a person and their trail by id', async () => {
    const person = await makeThingReader(stored, 'person').load('p7');
    expect(person).toMatchObject({ ...aPersonProfile('p7'), state: 'active' });
    const { items } = await makeEntryReader(stored, 'person').entries('p7', { limit: 10 });
    expect(items).toMatchObject([{ type: 'PersonAdded', sequence: 1, at: MONDAY }]);
  });

  it('takes one of two imports first, and judges the other one after it', async () => {
    const [one, other] = await Promise.all(
      ['x', 'y'].map((id) =>
        importing()(
          { units: {}, people: { [id]: aPersonProfile(id, { sub: 'the-same', posts: [] }) } },
          'manager-1',
          'c-3',
        ),
      ),
    );
    expect([one?.kind, other?.kind].toSorted()).toEqual(['applied', 'refused']);
  });
});
