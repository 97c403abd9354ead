import { randomInt, randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Tally } from './tally.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { World } from './world.ts';

/** How a complaint goes, and what share of all goes like this. */
export type Course = {
  readonly name: string;
  readonly share: number;
  /** Hours from receipt: when the solution answer is given, the customer answered, the ticket closed. */
  readonly promisedAfter: number;
  readonly answeredAfter: number;
  readonly closedAfter: number;
};

/** By the default policy an ordinary complaint has 48 hours at the city, and 15 days by law. */
export const COURSES: readonly Course[] = [
  { name: 'at the city', share: 0.75, promisedAfter: 2, answeredAfter: 30, closedAfter: 31 },
  { name: 'at the province', share: 0.2, promisedAfter: 2, answeredAfter: 60, closedAfter: 61 },
  { name: 'at the regulator', share: 0.05, promisedAfter: 2, answeredAfter: 456, closedAfter: 480 },
];

const HOUR = 3_600_000;
const Registered = z.object({ id: z.string() });

const mobile = (): string => `139${String(randomInt(100_000_000)).padStart(8, '0')}`;
const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/**
 * Plays one outage from its publishing to its closing: word is expected after two hours, none comes
 * within them, then an update with a new time, and the end. Says what it took in all branches.
 */
export const playNotice = async (
  world: World,
  time: VirtualTime,
  branch: string,
): Promise<Tally> => {
  const start = time.now();
  const tally = world.countAnew();
  const at = (hours: number) => instant(start + hours * HOUR);
  const give = (path: string, body: unknown) => world.post({ branch, as: 'publisher', path, body });
  const published = await give('/notices', {
    kind: 'network-outage',
    title: '清江浦区基站故障',
    occurredAt: at(0),
    expectedRepairAt: at(2),
    area: '淮安市清江浦区',
    functionsLost: ['语音通话', '移动上网'],
    measures: '应急通信车已到场，抢修人员正在更换设备。',
  });
  const { id } = Registered.parse(published);
  await world.passTo(start + 3 * HOUR);
  await give(`/notices/${id}/updates`, { text: '已恢复一半基站。', expectedRepairAt: at(5) });
  await world.passTo(start + 4 * HOUR);
  await give(`/notices/${id}/close`, { cause: '市电中断', remedy: '业务全部恢复。' });
  await world.passTo(start + 24 * HOUR);
  return tally;
};

const visit = (now: number) => ({
  hall: 'huaihai-road',
  slip: randomUUID(),
  clerk: 'clerk-7',
  receivedAt: instant(now),
  customer: {
    name: '张伟',
    phone: mobile(),
    number: mobile(),
    address: '淮安市清江浦区淮海东路1号',
    tier: 'ordinary',
  },
  matter: {
    category: 'billing',
    title: '账单多扣流量费',
    facts: '本月账单多出一项流量费三十元，本人从未开通，营业厅答复不清。',
    demand: '退还三十元并说明原因。',
  },
});

/** Plays one complaint from its receipt to its closing, and says what it took. */
export const play = async (
  world: World,
  time: VirtualTime,
  branch: string,
  { promisedAfter, answeredAfter, closedAfter }: Course,
): Promise<Tally> => {
  const start = time.now();
  const tally = world.countAnew();
  const after = (hours: number) => start + hours * HOUR;
  const intake = { branch, path: '/intake/walk-in', body: visit(start) };
  const { id } = Registered.parse(await world.post({ ...intake, as: 'integrator' }));
  const give = (verb: string, body: unknown) =>
    world.post({ branch, as: 'taker', path: `/complaints/${id}/${verb}`, body });
  await world.passTo(after(promisedAfter));
  await give('promise', { until: instant(after(40)), told: '四十小时内答复。', means: 'written' });
  await world.passTo(after(answeredAfter));
  await give('answer', {
    found: '经核查属误收。',
    done: '已退费三十元。',
    told: '已告知客户并致歉。',
    basis: ['double-refund'],
  });
  await world.passTo(after(closedAfter));
  await give('close', {});
  // Whatever still waits for it comes to its end.
  await world.passTo(after(closedAfter) + 24 * HOUR);
  return tally;
};
