import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contextOf } from '../../cli/branch-context.ts';
import { applyPolicy, diffPolicy } from '../../cli/policy-command.ts';
import { policyQuestion } from '../../cli/policy-question.ts';
import { type DeployedBranch, deployedBranch } from '../../cli/recount-client.ts';
import { WrongInput } from '../../cli/wrong-input.ts';
import { mainlandCalendar } from '../../functions/domain/calendar/mainland.ts';
import { withRegionalHolidays } from '../../functions/domain/calendar/regional-holidays.ts';
import { stricterPolicy } from '../builders/ticket.ts';
import { plantTree } from '../checks/planted-tree.ts';
import { deployed } from './deployed.ts';

const stricter = { policy: stricterPolicy };

describe('npm run policy -- diff', () => {
  it('tells each limit that would change, earlier or later, and changes nothing', async () => {
    const { house, lines, run } = await deployed(1);
    expect(await diffPolicy(run(stricter))).toBe(0);
    expect(lines.slice(1, -1).map((line) => line.replace(/ +/g, ' '))).toEqual([
      'T0 公司答复时限 D1 2026-09-20 18:00:00 2026-09-20 22:00:00 later',
      'T1 公司答复时限 D1 2026-09-21 10:00:00 2026-09-20 22:00:00 earlier',
      'T2 公司答复时限 D1 2026-09-22 10:00:00 2026-09-21 10:00:00 earlier',
    ]);
    expect(lines.at(-1)).toMatch(/^3 open tickets: 2 limits earlier, 1 later/);
    expect(house.store.trail().filter(({ type }) => type === 'LimitsRecounted')).toEqual([]);
  });

  it('says that a statutory limit stays where a calendar would make it later (D9)', async () => {
    const { lines, run } = await deployed(1);
    const regional = [{ date: '2026-10-08', name: { zh: '地方', en: 'Regional' } }];
    await diffPolicy(run({ calendar: withRegionalHolidays(mainlandCalendar, regional) }));
    expect(lines[1]).toContain('stays: a statutory duty of ours never becomes later');
    expect(lines.at(-1)).toContain('0 limits earlier, 0 later');
    expect(lines.at(-1)).toContain('3 statutory ones stay');
  });

  it('goes through every page', async () => {
    const { lines, run } = await deployed(40);
    await diffPolicy(run(stricter));
    expect(lines.at(-1)).toMatch(/^120 open tickets: 80 limits earlier, 40 later/);
  });

  it('finds nothing where nothing has changed', async () => {
    const { lines, run } = await deployed(1);
    await diffPolicy(run());
    expect(lines).toHaveLength(2);
  });
});

describe('npm run policy -- apply', () => {
  it('recounts every open ticket, logged with who, and a second time changes nothing', async () => {
    const { house, lines, run } = await deployed(40, stricter);
    expect(await applyPolicy(run(stricter), 'manager-3')).toBe(0);
    expect(lines.at(-1)).toBe('120 open tickets: 120 recounted, 0 to be tried again.');
    const trail = house.store.trail().filter(({ type }) => type === 'LimitsRecounted');
    expect(trail).toHaveLength(120);
    expect(trail[0]?.by).toEqual({ kind: 'person', subject: 'manager-3', role: 'manager' });
    expect(await applyPolicy(run(stricter), 'manager-3')).toBe(0);
    expect(lines.at(-1)).toBe('120 open tickets: 0 recounted, 0 to be tried again.');
  });

  it('does nothing while the branch counts otherwise: deploy first', async () => {
    const { house, lines, run } = await deployed(1);
    expect(await applyPolicy(run(stricter), 'manager-3')).toBe(1);
    expect(lines.at(-1)).toContain('this checkout by stricter');
    expect(lines.at(-1)).toContain('deploy it first');
    expect(house.store.trail().some(({ type }) => type === 'LimitsRecounted')).toBe(false);
  });

  it('prints no heading over a branch that cannot be reached', async () => {
    const { lines, run } = await deployed(1, stricter);
    const { branch, ...rest } = run(stricter);
    const gone: DeployedBranch = {
      ...branch,
      openTickets: () => Promise.reject(new Error('gone')),
    };
    await expect(diffPolicy({ ...rest, branch: gone })).rejects.toThrow('gone');
    expect(lines).toEqual([]);
  });

  it('ends with 1 where a ticket could not be recounted', async () => {
    const { lines, run } = await deployed(1, stricter);
    const { branch, ...rest } = run(stricter);
    const busy: DeployedBranch = {
      ...branch,
      recount: async ({ ticketIds }) => ({
        kind: 'applied',
        tickets: ticketIds.map((ticketId) => ({ ticketId, outcome: 'busy', changes: [] })),
      }),
    };
    expect(await applyPolicy({ ...rest, branch: busy }, 'manager-3')).toBe(1);
    expect(lines.at(-1)).toBe('3 open tickets: 0 recounted, 3 to be tried again.');
  });
});

describe('where a branch is', () => {
  it('is said by its file, or left to whoever deploys it', async () => {
    vi.stubEnv('AWS_REGION', undefined);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(contextOf('huaian').region).toBeUndefined();
    const branch = '{ "region": "cn-north-1" }';
    const overlay = await plantTree({
      'huaian/branch.json': branch,
      'jiangsu/branch.json': branch,
    });
    expect(contextOf('huaian', { overlay }).region).toBe('cn-north-1');
    vi.stubEnv('AWS_REGION', 'eu-north-1');
    expect(contextOf('huaian').region).toBe('eu-north-1');
  });

  it('a variable that names no region is blamed itself, not the branch’s file', () => {
    vi.stubEnv('AWS_REGION', 'nowhere');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(() => contextOf('huaian')).toThrow(
      'AWS_REGION=nowhere: expected an AWS region, such as cn-north-1',
    );
  });

  it('said nowhere, it is asked for before anything is printed', async () => {
    const region = () => Promise.reject(new Error('Region is missing'));
    await expect(deployedBranch('huaian', { region })).rejects.toThrow(
      'huaian: in which region? Set AWS_REGION, or "region" in the branch\'s branch.json',
    );
    await expect(deployedBranch('huaian', { region: 'cn-north-1' })).resolves.toBeDefined();
  });
});

describe('wrong input says what is allowed', () => {
  it.each([
    ['nothing', [], 'Usage: npm run policy'],
    ['no branch', ['diff'], 'Usage: npm run policy'],
    ['another verb', ['undo', 'huaian'], 'Usage: npm run policy'],
    ['an unknown option', ['diff', 'huaian', '--force'], 'Usage: npm run policy'],
    ['an option twice', ['apply', 'huaian', '--by', 'a', '--by', 'b'], '--by is given twice'],
    ['nobody', ['apply', 'huaian'], '--by is missing: expected a staff id'],
    ['a name with a blank', ['apply', 'huaian', '--by', 'Wang Wei'], 'expected a staff id'],
    ['a trail of a dry run', ['diff', 'huaian', '--by', 'm'], '--by goes with apply'],
  ])('%s', (_, args, problem) => {
    expect(() => policyQuestion(args)).toThrow(WrongInput);
    expect(() => policyQuestion(args)).toThrow(problem);
  });

  it('no such branch', () => {
    expect(() => contextOf('nanjing')).toThrow(
      'nanjing: no such branch; there are huaian, jiangsu',
    );
  });

  it('files that are not right are told as such', async () => {
    const folder = await plantTree({ 'huaian/branch.json': '{' });
    expect(() => contextOf('huaian', { folder })).toThrow(/branch\.json: not JSON/);
  });

  it('takes what is right', () => {
    expect(policyQuestion(['apply', 'huaian', '--by', 'manager-3', '--local'])).toEqual({
      branch: 'huaian',
      local: true,
      act: { kind: 'apply', by: 'manager-3' },
    });
  });
});
