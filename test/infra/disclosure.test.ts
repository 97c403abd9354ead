import { describe, expect, it } from 'vitest';
import { aProvince } from '../../checks/province.ts';
import type { BranchSettings } from '../../functions/contracts/branch.ts';
import { discloserNameOf } from '../../functions/contracts/neighbour-functions.ts';
import {
  type Branch,
  branchTemplate,
  pointedAt,
  statementsOf,
  synthesised,
} from './synthesised.ts';

const discloserOf = (branch: Branch, { branch: { id } }: Pick<BranchSettings, 'branch'>) =>
  Object.entries(branch.all('AWS::Lambda::Function')).find(
    ([, { Properties }]) => Properties.FunctionName === discloserNameOf(id),
  )?.[0];

/** Who may invoke what of a construct: the alias's name, and whom the permission names. */
const admittedBy = (branch: Branch, construct = 'Disclosure') => {
  const aliases = branch.all('AWS::Lambda::Alias');
  return Object.values(branch.all('AWS::Lambda::Permission'))
    .filter(({ Properties }) => JSON.stringify(Properties.FunctionName).includes(construct))
    .map(({ Properties: { FunctionName, Principal, Action } }) => ({
      alias: aliases[pointedAt(FunctionName)]?.Properties.Name,
      Principal,
      Action,
    }));
};

/** What one of a branch's functions may invoke. */
const asksOf = (branch: Branch, handler: string) => {
  const found = Object.values(branch.all('AWS::Lambda::Function')).find(({ Properties }) =>
    String(Properties.FunctionName).endsWith(`_${handler}`),
  );
  return statementsOf(branch, pointedAt(found?.Properties.Role))
    .filter(({ Action }) => Action.includes('lambda:InvokeFunction'))
    .map(({ Resource }) => Resource);
};

describe.each(['eu-central-1', 'cn-north-1'])('a province in %s', (region) => {
  const { province, cities } = aProvince({ region, accounts: 'own', cities: 3 });
  const branch = synthesised(province);
  const discloser = discloserOf(branch, province);

  it('has an alias for each city, of the one function that answers other branches', () => {
    const aliases = Object.values(branch.all('AWS::Lambda::Alias'));
    expect(aliases.map(({ Properties }) => Properties.Name)).toEqual(
      cities.map(({ branch: { id } }) => id),
    );
    for (const { Properties } of aliases) {
      expect(pointedAt(Properties.FunctionName)).toBe(discloser);
      expect(Properties.FunctionVersion).toBe('$LATEST');
    }
  });

  it('lets each city’s account invoke its own alias, and nobody the function itself', () => {
    expect(admittedBy(branch)).toEqual(
      cities.map(({ branch: { id, account } }) => ({
        alias: id,
        Principal: account,
        Action: 'lambda:InvokeFunction',
      })),
    );
  });

  it('is asked by a city by the city’s own alias alone', () => {
    const [city] = cities;
    if (!city) throw new Error('three cities');
    const asker = synthesised(city);
    const asks = asksOf(asker, 'work-orders-case');
    const { id, account } = province.branch;
    expect(JSON.stringify(asks)).toMatch(
      new RegExp(
        `^\\[\\[[^\\]]*:lambda:${region}:${account}:function:${discloserNameOf(id)}:${city.branch.id}"[\\]}]*$`,
      ),
    );
  });

  it.each(['handling-read', 'limits-clocks'])(
    'asks each city by the province’s own alias of what has climbed: %s; no city asks so (U2)',
    (handler) => {
      const asks = JSON.stringify(asksOf(branch, handler));
      for (const { branch: city } of cities)
        expect(asks).toContain(
          `:lambda:${region}:${city.account}:function:${discloserNameOf(city.id)}:${province.branch.id}"`,
        );
      expect(asks.match(/:lambda:/g)).toHaveLength(cities.length);
      const [city] = cities;
      if (!city) throw new Error('three cities');
      expect(asksOf(synthesised(city), handler)).toEqual([]);
    },
  );

  it('has each city’s desk, by the province’s own alias, do what it does with what has climbed (U2)', () => {
    const asks = JSON.stringify(asksOf(branch, 'handling-commands'));
    for (const { branch: city } of cities)
      expect(asks).toContain(
        `:lambda:${region}:${city.account}:function:redress-${city.id}_handling-for-above:${province.branch.id}"`,
      );
    expect(asks.match(/:lambda:/g)).toHaveLength(cities.length);
    expect(admittedBy(branch, 'HandlingAlias')).toEqual([]);
    const [city] = cities;
    if (!city) throw new Error('three cities');
    const below = synthesised(city);
    expect(asksOf(below, 'handling-commands')).toEqual([]);
    expect(admittedBy(below, 'HandlingAlias')).toEqual([
      {
        alias: province.branch.id,
        Principal: province.branch.account,
        Action: 'lambda:InvokeFunction',
      },
    ]);
  });

  it('is known to a city by the province’s own account', () => {
    const [city] = cities;
    if (!city) throw new Error('three cities');
    expect(admittedBy(synthesised(city))).toEqual([
      {
        alias: province.branch.id,
        Principal: province.branch.account,
        Action: 'lambda:InvokeFunction',
      },
    ]);
  });
});

it('a branch in its neighbour’s account admits that account, which is its own', () => {
  expect(admittedBy(branchTemplate('huaian'))).toEqual([
    { alias: 'jiangsu', Principal: { Ref: 'AWS::AccountId' }, Action: 'lambda:InvokeFunction' },
  ]);
});
