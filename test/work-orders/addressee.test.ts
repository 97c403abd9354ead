import { describe, expect, it } from 'vitest';
import type { Person } from '../../functions/domain/organisation/person.ts';
import type { Unit } from '../../functions/domain/organisation/unit.ts';
import { aUnitHandler } from '../builders/order.ts';
import { aUnit as anOrganisationUnit, aPerson, posted } from '../builders/organisation.ts';
import { aUnit } from './unit.ts';

const FIRST = { before: 0 } as const;

/** A branch with these units and people; the county Qingjiangpu has a head, as units in tests do. */
const aBranch = async (units: readonly Unit[], people: readonly Person[] = []) => {
  const branch = await aUnit();
  await branch.house.store.ledger.commit([
    ...units.map((after) => ({ kind: 'unit', after, ...FIRST }) as const),
    ...people.map((after) => ({ kind: 'person', after, ...FIRST }) as const),
  ]);
  return branch;
};
const hall = (changes: Partial<Unit> = {}) => anOrganisationUnit('hall', changes);
const li = aPerson('li', { posts: [posted('handler', 'hall')] });

describe('a person named for an order (E1)', () => {
  const named = async (person: string, ...people: readonly Person[]) => {
    const { dispatch } = await aBranch([hall({ head: 'xu', under: 'county' })], people);
    return dispatch({ unit: 'hall', person });
  };
  const wu = aPerson('wu', { posts: [posted('handler', 'county')] });
  const zhu = aPerson('zhu', { posts: [posted('head', 'hall')] });

  it('is somebody who handles in that unit, or in one above it (G1)', async () => {
    expect(await named('li', li, wu)).toMatchObject({ status: 201 });
    expect(await named('wu', li, wu)).toMatchObject({ status: 201 });
  });

  it.each([
    ['nobody', 'moon'],
    ['its head, who does not handle', 'zhu'],
    ['a handler of another unit', 'yan'],
    ['who has left', 'gone'],
  ])('%s is refused, and it says who could: the unit’s own first', async (_, person) => {
    const yan = aPerson('yan', { posts: [posted('handler', 'lianshui')] });
    const gone = aPerson('gone', { posts: [posted('handler', 'hall')], state: 'left' });
    expect(await named(person, wu, li, zhu, yan, gone)).toMatchObject({
      problem: 'not-a-handler-there',
      details: [{ field: 'person', problem: { en: 'expected one of: li, wu' } }],
    });
  });

  it('is left out where nobody handles there', async () => {
    expect(await named('zhu', zhu)).toMatchObject({
      details: [{ field: 'person', problem: { zh: '该单位暂无处理人，请勿指定' } }],
    });
  });

  it('of another branch’s unit is that branch’s to know', async () => {
    const { dispatch } = await aBranch([hall()]);
    const abroad = { branch: 'jiangsu', unit: 'hall', person: 'moon' };
    expect(await dispatch(abroad)).toMatchObject({ status: 201 });
  });

  it('is asked for in the same way where an order is passed on', async () => {
    const { dispatched, post } = await aBranch([hall({ head: 'xu' })], [li]);
    const { id } = await dispatched();
    const passOn = (person: string) =>
      post(id, [1, aUnitHandler, 'pass-on', { unit: 'hall', person, reason: '属营业厅。' }]);
    expect(await passOn('moon')).toMatchObject({ problem: 'not-a-handler-there' });
    expect(await passOn('li')).toMatchObject({ body: { unit: 'hall' } });
  });
});

describe('a unit gets an order', () => {
  const given = async (units: readonly Unit[], ...people: readonly Person[]) => {
    const answer = await (await aBranch(units, people)).dispatch({ unit: 'hall' });
    return 'problem' in answer ? [answer.problem, answer.details[0]?.field] : 'taken';
  };
  const county = (changes: Partial<Unit> = {}) => anOrganisationUnit('county', changes);
  const head = aPerson('xu', { posts: [posted('head', 'hall')] });
  const taker = aPerson('tang', { posts: [posted('taker', 'hall')] });

  it.each([
    ['a head', hall({ head: 'xu' }), []],
    ['a deputy of the head', hall({ deputy: 'xu' }), []],
    ['somebody who handles', hall(), [li]],
    ['somebody who heads it, though the unit does not say so', hall(), [head]],
  ] as const)('that has %s', async (_, unit, people) => {
    expect(await given([unit], ...people)).toBe('taken');
  });

  it('that stands under one which has (G1)', async () => {
    expect(await given([hall({ under: 'county' }), county({ head: 'zhu' })])).toBe('taken');
    const handler = aPerson('wu', { posts: [posted('handler', 'county')] });
    expect(await given([hall({ under: 'county' }), county()], handler)).toBe('taken');
  });

  it('and none where nobody could act on it: it says so, and nothing goes out', async () => {
    const nobody = ['nobody-at-unit', 'unit'];
    expect(await given([hall()], taker)).toEqual(nobody);
    expect(await given([hall({ under: 'county' }), county()], taker)).toEqual(nobody);
    expect(await given([hall()], { ...li, state: 'left' })).toEqual(nobody);
  });
});
