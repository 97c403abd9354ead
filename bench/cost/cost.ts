import { loadBranches } from '../../infra/branch-config.ts';
import { readOrganisations } from '../../local/organisations.ts';
import { startEngine } from '../../test/store/engine.ts';
import type { Figure, Measurement } from '../figure.ts';
import { assemble } from './assembly.ts';
import { COURSES, type Course, play, playNotice } from './courses.ts';
import { type Deployed, deployed } from './deployed.ts';
import { dollarsOf, PRICES } from './dollars.ts';
import { takenWebhooks } from './environment.ts';
import type { Tally } from './tally.ts';
import { virtualTime } from './virtual-time.ts';
import { makeWorld } from './world.ts';

const REGION = 'eu-central-1';
const MINUTES_A_MONTH = 43_800;
/** Lambda asks each queue with five hands, each for 20 seconds. */
const POLLS_A_MONTH = 5 * 3 * MINUTES_A_MONTH;

type Played = { readonly course: Course; readonly tally: Tally };

const sum = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((total, one) => total + one, 0);

const rounded = (value: number): number => Math.round(value * 100) / 100;

const perMillion = (played: readonly Played[]): Readonly<Record<string, number>> => {
  const total: Record<string, number> = {};
  for (const { course, tally } of played)
    for (const [service, dollars] of Object.entries(dollarsOf(tally)))
      total[service] = (total[service] ?? 0) + dollars * course.share * 1e6;
  return total;
};

const countsOf = (tally: Tally): string =>
  `${tally.transitions} transitions, ${tally.writeUnits} write and ${tally.readUnits} read units, ${tally.invocations} invocations, ${tally.events} events, ${tally.queueRequests} queue requests`;

const idleMonth = (branch: Deployed, sweep: Tally): Figure => {
  const { alarms, dashboards, keys, secrets, polledQueues } = branch.counts;
  const parts = {
    sweeps: sum(dollarsOf(sweep)) * MINUTES_A_MONTH,
    queues: (polledQueues * POLLS_A_MONTH * PRICES.millionQueueRequests) / 1e6,
    alarms: alarms * PRICES.alarmMonth,
    dashboard: dashboards * PRICES.dashboardMonth,
    'key and secrets': keys * PRICES.keyMonth + secrets * PRICES.secretMonth,
  };
  return {
    what: `a month of ${branch.branch} without a complaint`,
    value: rounded(sum(parts)),
    unit: 'dollars',
    note: notes(parts),
  };
};

const notes = (parts: Readonly<Record<string, number>>): string =>
  Object.entries(parts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, dollars]) => `${name} ${rounded(dollars)}`)
    .join(', ');

const figuresOf = (played: readonly Played[], notice: Tally, idle: readonly Figure[]): Figure[] => {
  const million = perMillion(played);
  return [
    {
      what: 'a million complaints, all in',
      value: rounded(sum(million)),
      unit: 'dollars',
      goal: { at: 'most', value: 150 },
      note: notes(million),
    },
    ...played.map(
      ({ course, tally }): Figure => ({
        what: `a million answered ${course.name} (${course.share * 100} % of all)`,
        value: rounded(sum(dollarsOf(tally)) * 1e6),
        unit: 'dollars',
        note: countsOf(tally),
      }),
    ),
    {
      what: 'a thousand notices, overdue once',
      value: rounded(sum(dollarsOf(notice)) * 1e3),
      unit: 'dollars',
      note: countsOf(notice),
    },
    ...idle,
  ];
};

/**
 * What complaints cost on AWS: the branches' own bundles are run on a virtual clock over a real
 * engine, as their templates join them; what they use is counted and multiplied by a price table.
 */
export const cost: Measurement = {
  name: 'cost',
  title: `cost, US dollars (${PRICES.asOf})`,
  run: async (say) => {
    say('synthesising');
    const branches = assemble(REGION).map(deployed);
    const settings = loadBranches({ folder: 'branches', defaultRegion: REGION });
    const city = settings.find(({ branch }) => branch.level === 'city')?.branch.id;
    if (city === undefined) throw new Error('no city among the branches');
    Object.assign(process.env, {
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
    });
    const engine = await startEngine();
    process.once('exit', engine.kill);
    // A Monday morning, far from holidays.
    const time = virtualTime('2026-03-02T02:00:00Z');
    const organisations = readOrganisations(
      { folder: 'branches', overlay: undefined },
      settings.map(({ branch }) => branch.id),
    );
    const world = await makeWorld(engine.endpoint, branches, { settings, organisations }, time);
    const webhooks = takenWebhooks();
    try {
      await world.people();
      const idle: Figure[] = [];
      for (const branch of branches)
        idle.push(idleMonth(branch, await world.idleSweep(branch.branch)));
      const played: Played[] = [];
      for (const course of COURSES) {
        say(`a complaint that is answered ${course.name}`);
        played.push({ course, tally: await play(world, time, city, course) });
      }
      say('a notice');
      return figuresOf(played, await playNotice(world, time, city), idle);
    } finally {
      webhooks.end();
      time.end();
      world.stop();
      await engine.stop();
    }
  },
};
