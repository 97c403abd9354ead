import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aProvince } from '../../checks/province.ts';
import type { BranchSettings } from '../../functions/contracts/branch.ts';
import { type Putting, takes } from './bus-access.ts';

import { type Branch, type Statement, statementsIn, synthesised } from './synthesised.ts';

/** The longest names of regions in each partition. */
const REGIONS = ['ap-southeast-1', 'cn-northwest-1'] as const;

/** A value as it is deployed: every reference that is not known yet is as long as it can be. */
const deployed = (value: unknown, { branch }: BranchSettings): unknown => {
  const known: Readonly<Record<string, string | undefined>> = {
    'AWS::Partition': branch.region.startsWith('cn-') ? 'aws-cn' : 'aws',
    'AWS::AccountId': branch.account,
    'AWS::URLSuffix': 'amazonaws.com.cn',
  };
  const Reference = z.union([
    z.strictObject({ Ref: z.string() }).transform(({ Ref }) => known[Ref] ?? 'x'.repeat(100)),
    z.strictObject({ 'Fn::GetAtt': z.unknown() }).transform(() => 'x'.repeat(100)),
    z
      .strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.string())]) })
      .transform((join) => join['Fn::Join'][1].join(join['Fn::Join'][0])),
  ]);
  return JSON.parse(JSON.stringify(value), (_, part) => Reference.safeParse(part).data ?? part);
};

const lengthOf = (value: unknown, settings: BranchSettings): number =>
  JSON.stringify(deployed(value, settings)).length;

const all = (branch: Branch, type: string) =>
  Object.values(branch.all(type)).map(({ Properties }) => Properties);

/** What a policy of each kind may hold, in characters. */
const LIMITS = { bus: 10_240, role: 10_240, key: 32_768, queue: 262_144, topic: 30_720 };

const figuresOf = (settings: BranchSettings, branch: Branch) => {
  const longest = (values: readonly unknown[]) =>
    Math.max(0, ...values.map((value) => lengthOf(value, settings)));
  return {
    bus: longest(all(branch, 'AWS::Events::EventBus').map(({ Policy }) => Policy)),
    role: longest(all(branch, 'AWS::IAM::Policy').map(({ PolicyDocument }) => PolicyDocument)),
    key: longest(all(branch, 'AWS::KMS::Key').map(({ KeyPolicy }) => KeyPolicy)),
    queue: longest(
      all(branch, 'AWS::SQS::QueuePolicy').map(({ PolicyDocument }) => PolicyDocument),
    ),
    topic: longest(
      all(branch, 'AWS::SNS::TopicPolicy').map(({ PolicyDocument }) => PolicyDocument),
    ),
    environment: longest(
      all(branch, 'AWS::Lambda::Function').map(({ Environment }) => Object(Environment).Variables),
    ),
    pattern: longest(all(branch, 'AWS::Events::Rule').map(({ EventPattern = '' }) => EventPattern)),
  };
};

const resourcesOf = ({ stacks }: Branch) =>
  Object.fromEntries(
    Object.entries(stacks).map(([part, { template }]) => [
      part,
      Object.keys(template.toJSON().Resources).length,
    ]),
  );

describe.each(
  REGIONS.flatMap((region) => (['own', 'one'] as const).map((accounts) => ({ region, accounts }))),
)('31 cities in $region, accounts: $accounts', { timeout: 60_000 }, ({ region, accounts }) => {
  const { province, cities } = aProvince({ region, accounts });
  const [city] = cities;
  if (!city) throw new Error('a province has cities');
  const of = { province: synthesised(province), city: synthesised(city) };

  it('fit in under 320 resources a stack, where AWS takes 500', () => {
    expect(cities).toHaveLength(31);
    for (const branch of [of.province, of.city])
      for (const count of Object.values(resourcesOf(branch))) expect(count).toBeLessThan(320);
  });

  it('keep every policy, every environment and every pattern within what AWS takes', () => {
    for (const [settings, branch] of [
      [province, of.province],
      [city, of.city],
    ] as const) {
      const { environment, pattern, ...policies } = figuresOf(settings, branch);
      for (const [kind, limit] of Object.entries(LIMITS))
        expect(Object(policies)[kind], kind).toBeLessThanOrEqual(limit);
      expect(environment, 'environment').toBeLessThanOrEqual(4096);
      expect(pattern, 'pattern').toBeLessThanOrEqual(2048);
    }
  });

  it('add to a province text, and for each city its own way to ask: no queue, function or rule', () => {
    const { province: small } = aProvince({ region, accounts, cities: 2 });
    const { work, ...others } = resourcesOf(synthesised(small));
    const aliasAndPermission = 2;
    expect(resourcesOf(of.province)).toEqual({
      ...others,
      work: Number(work) + (31 - 2) * aliasAndPermission,
    });
  });

  it('leave no room for a policy with a statement more for each city', () => {
    const [{ Policy } = {}] = all(of.province, 'AWS::Events::EventBus');
    const { Statement } = z.object({ Statement: z.array(z.unknown()) }).parse(Policy);
    const padded = { Statement: [...Statement, ...Array(32).fill(Statement[0])] };
    expect(lengthOf(padded, province)).toBeGreaterThan(LIMITS.bus);
  });
});

describe.each(['own', 'one'] as const)(
  'who may speak on a province’s bus, accounts: %s',
  (accounts) => {
    const { province, cities } = aProvince({ region: 'eu-central-1', accounts, cities: 3 });
    const [huaian, suzhou] = cities.map(({ branch }) => branch);
    if (!huaian || !suzhou) throw new Error('three cities');
    const self = province.branch;
    const { Policy } =
      all(synthesised(province), 'AWS::Events::EventBus').find(
        ({ Name }) => Name === `redress-${self.id}`,
      ) ?? {};
    const statements: Statement[] = statementsIn(Policy);
    const account = self.account ?? '';
    const put = (putting: Putting) =>
      takes(
        statements,
        { account, resolve: (value) => String(deployed(value, province)) },
        putting,
      );
    const forwarder = (branch: { id: string; account?: string | undefined }): Putting => ({
      account: branch.account ?? '',
      role: `redress-${branch.id}_forward`,
      tag: branch.id,
      source: `redress.${branch.id}`,
    });

    it('each city’s forwarder as that city, the relay as the province', () => {
      for (const { branch } of cities) expect(put(forwarder(branch))).toBe(true);
      const relay = { ...forwarder(self), role: `redress-${self.id}_relay` };
      expect(put(relay)).toBe(true);
    });

    it('nobody as somebody else', () => {
      expect(put({ ...forwarder(huaian), source: `redress.${suzhou.id}` })).toBe(false);
      expect(put({ ...forwarder(huaian), source: `redress.${self.id}` })).toBe(false);
      expect(put({ ...forwarder(huaian), source: 'redress.integrator' })).toBe(false);
      const relay = { ...forwarder(self), role: `redress-${self.id}_relay` };
      expect(put({ ...relay, source: `redress.${huaian.id}` })).toBe(false);
    });

    it('no other role, whatever its own permissions', () => {
      for (const branch of [huaian, self]) {
        const { tag, ...untagged } = forwarder(branch);
        expect(put({ ...untagged, role: 'admin' })).toBe(false);
        expect(put({ ...untagged, tag: tag ?? '', role: 'admin' })).toBe(false);
      }
    });

    it('no branch that is not its neighbour', () => {
      const stranger = { ...forwarder(huaian), role: 'redress-wuxi_forward', tag: 'wuxi' };
      expect(put({ ...stranger, source: 'redress.wuxi' })).toBe(false);
      expect(put({ ...stranger, account: '999999999999', source: `redress.${huaian.id}` })).toBe(
        false,
      );
      expect(put({ ...forwarder(huaian), account: '999999999999' })).toBe(false);
    });
  },
);

it('of a city is told where its bus is, by the province’s forwarder', () => {
  const { province } = aProvince({ region: 'cn-north-1', accounts: 'own', cities: 2 });
  expect(province.neighbours).toEqual([
    {
      id: 'league-or-city-n00',
      relation: 'child',
      region: 'cn-north-1',
      account: '123456789001',
    },
    expect.objectContaining({ id: 'league-or-city-n01', account: '123456789002' }),
  ]);
});
