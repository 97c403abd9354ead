import { describe, expect, it } from 'vitest';
import {
  makeDiffOrganisation,
  makeImportOrganisation,
  makeListOrganisation,
} from '../../functions/organisation/import.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import { aPersonProfile, aUnitProfile, aWritten, posted } from '../builders/organisation.ts';
import { aHouse } from '../fakes/house.ts';

const aBranch = () => {
  const { store, lent } = aHouse();
  const transactions: (readonly Write[])[] = [];
  store.onCommit((writes) => transactions.push(writes));
  const apply = makeImportOrganisation(lent);
  return {
    store,
    lent,
    transactions,
    apply: (written: ReturnType<typeof aWritten>) => apply(written, 'manager-1', 'c-1'),
    diff: makeDiffOrganisation(lent),
    list: makeListOrganisation(lent),
  };
};

describe('importing an organisation', () => {
  it('brings in units and people, each with a line in its trail that names who did it', async () => {
    const { store, apply, list } = aBranch();
    expect(await apply(aWritten(2))).toMatchObject({
      kind: 'applied',
      applied: [
        { of: 'unit', id: 'centre', kind: 'new' },
        { of: 'person', id: 'p1', kind: 'new' },
        { of: 'person', id: 'p2', kind: 'new' },
      ],
    });
    const { units, people } = await list();
    expect(units).toMatchObject([{ id: 'centre', head: 'p1', state: 'open', version: 1 }]);
    expect(people.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(store.trail()).toHaveLength(3);
    expect(store.trail()[1]).toMatchObject({
      type: 'PersonAdded',
      by: { kind: 'person', subject: 'manager-1' },
      publish: false,
    });
  });

  it('changes nothing the second time', async () => {
    const { store, apply, transactions } = aBranch();
    await apply(aWritten(2));
    expect(await apply(aWritten(2))).toEqual({ kind: 'applied', applied: [] });
    expect(transactions).toHaveLength(1);
    expect(store.trail()).toHaveLength(3);
  });

  it.each([
    [29, 1],
    [30, 3],
    [200, 8],
  ])(
    'of %i people in one unit takes %i step(s), none above what a transaction holds',
    async (people, steps) => {
      const { apply, transactions, list } = aBranch();
      expect((await apply(aWritten(people))).kind).toBe('applied');
      expect(transactions).toHaveLength(steps);
      const stored = await list();
      expect(stored.people).toHaveLength(people);
      expect(stored.units).toMatchObject([{ head: 'p1' }]);
      expect(await apply(aWritten(people))).toEqual({ kind: 'applied', applied: [] });
    },
  );

  it('goes on where an earlier one stopped', async () => {
    const { lent, list } = aBranch();
    let left = 2;
    const stopping = makeImportOrganisation({
      ...lent,
      ledger: {
        commit: async (writes) => {
          if (left === 0) throw new Error('out of time');
          left -= 1;
          return lent.ledger.commit(writes);
        },
      },
    });
    await expect(stopping(aWritten(100), 'manager-1', 'c-1')).rejects.toThrow('out of time');
    expect((await list()).people).toHaveLength(30);
    await makeImportOrganisation(lent)(aWritten(100), 'manager-1', 'c-2');
    expect((await list()).people).toHaveLength(100);
  });

  it('leaves alone what the file leaves out, and says so', async () => {
    const { apply, diff, list } = aBranch();
    await apply(aWritten(2));
    const fewer = aWritten(1);
    expect(await diff(fewer)).toEqual({
      differences: [{ of: 'person', id: 'p2', kind: 'not-written', fields: [] }],
      problems: [],
    });
    expect(await apply(fewer)).toEqual({ kind: 'applied', applied: [] });
    expect((await list()).people).toHaveLength(2);
  });

  it('tells which fields change, and passes the headship on in one step', async () => {
    const { apply, diff, list, transactions } = aBranch();
    await apply(aWritten(2));
    const handedOver = {
      units: { centre: aUnitProfile({ head: 'p2' }) },
      people: {
        p1: aPersonProfile('p1', { posts: [] }),
        p2: aPersonProfile('p2', { posts: [posted('head')] }),
      },
    };
    expect((await diff(handedOver)).differences).toEqual([
      { of: 'unit', id: 'centre', kind: 'changed', fields: ['head'] },
      { of: 'person', id: 'p1', kind: 'changed', fields: ['posts'] },
      { of: 'person', id: 'p2', kind: 'changed', fields: ['posts'] },
    ]);
    expect((await apply(handedOver)).kind).toBe('applied');
    expect(transactions).toHaveLength(2);
    expect((await list()).units).toMatchObject([{ head: 'p2', version: 2 }]);
  });

  it('takes in nothing at all where something does not fit', async () => {
    const { store, apply, diff } = aBranch();
    const { units, people } = aWritten(2);
    const broken = { units, people: { ...people, p1: aPersonProfile('p1', { posts: [] }) } };
    const problems = [
      {
        of: 'unit',
        id: 'centre',
        field: 'head',
        misfit: { kind: 'head-without-post', person: 'p1', unit: 'centre' },
      },
    ];
    expect(await apply(broken)).toEqual({ kind: 'refused', problems });
    expect((await diff(broken)).problems).toEqual(problems);
    expect(store.trail()).toEqual([]);
  });

  it('is refused while somebody who is to be paged would not be there, or not be reached', async () => {
    const { lent, list } = aBranch();
    const onCall = { city: { responsible: 'p1', rota: ['p2', 'p3'], manager: 'p1' } };
    const apply = makeImportOrganisation({ ...lent, paging: { onCall, mails: true } });
    const { units, people } = aWritten(2);
    const silent = { units, people: { ...people, p2: aPersonProfile('p2', { ways: {} }) } };
    expect(await apply(silent, 'manager-1', 'c-1')).toMatchObject({
      kind: 'refused',
      problems: [
        { of: 'on-call', id: 'city', field: 'rota.0', misfit: { kind: 'reached-by-nothing' } },
        { of: 'on-call', id: 'city', field: 'rota.1', misfit: { kind: 'no-such-person' } },
      ],
    });
    expect((await list()).people).toEqual([]);
    expect((await apply(aWritten(3), 'manager-1', 'c-1')).kind).toBe('applied');
  });

  it('judges anew what somebody else has changed meanwhile', async () => {
    const { lent, store } = aBranch();
    const late = makeImportOrganisation({
      ...lent,
      ledger: {
        commit: async (writes) => {
          // Just before: another import, of somebody with the same token.
          const other = { ...aWritten(0), people: { q: aPersonProfile('q', { sub: 'sub-p1' }) } };
          await makeImportOrganisation(lent)(other, 'manager-2', 'c-2');
          return lent.ledger.commit(writes);
        },
      },
    });
    expect(await late(aWritten(1), 'manager-1', 'c-1')).toMatchObject({
      kind: 'refused',
      problems: [{ misfit: { kind: 'sub-taken' } }, { misfit: { kind: 'sub-taken' } }],
    });
    expect(store.trail().map(({ id }) => id)).toEqual(['centre', 'q']);
  });
});
