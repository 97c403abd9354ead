import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { expect, it } from 'vitest';
import { CaseView, TimelinePage } from '../../functions/contracts/views.ts';
import { aws } from './aws.ts';
import { ANSWER, customer, walkIn } from './bodies.ts';
import { branch, call, fresh, until } from './house.ts';

const machines = () => new SFNClient(aws());
const executionsOf = async (ticketId: string) => {
  const { executions = [] } = await machines().send(
    new ListExecutionsCommand({ stateMachineArn: branch('huaian').stateMachineArn }),
  );
  return executions.filter(({ name }) => name?.includes(ticketId));
};

const register = async (secondsAgo: number, tier: string): Promise<string> => {
  const receivedAt = new Date(Date.now() - secondsAgo * 1000).toISOString();
  const json = walkIn({ receivedAt, customer: customer(undefined, tier) });
  return (await call('huaian', 'POST', '/intake/walk-in', { json })).body.id;
};
const timelineOf = async (id: string) =>
  TimelinePage.parse((await call('huaian', 'GET', `/complaints/${id}/timeline?limit=100`)).body)
    .items;
const happened = (id: string, type: string) => async () =>
  (await timelineOf(id)).filter((item) => item.type === type);

const secondsBetween = (from: unknown, to: string): number =>
  (Date.parse(to) - Date.parse(String(from))) / 1000;

it.concurrent('a reminder is given within 90 s of its time (D7)', async () => {
  // Half of the time for the answer (D9) is over in 20 s; the shorter limits have passed.
  const id = await register(160, 'ordinary');
  const [reminder] = await until(
    'the reminder',
    happened(id, 'DeadlineApproaching'),
    (found) => found.length > 0,
    150,
  );
  if (!reminder) throw new Error('no reminder');
  const { clocks } = CaseView.parse((await call('huaian', 'GET', `/complaints/${id}`)).body);
  const due = clocks.find(({ kind }) => kind === reminder.data.clock)?.remindAt[0];
  const late = secondsBetween(due, reminder.at);
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThanOrEqual(90);
});

it.concurrent('a limit is passed after its last second, and never before (D9, F1)', async () => {
  const id = await register(0, 'vip');
  const [missed] = await until(
    'the limit',
    happened(id, 'DeadlineMissed'),
    (found) => found.length > 0,
    120,
  );
  if (!missed) throw new Error('no limit');
  const late = secondsBetween(missed.data.dueAt, missed.at);
  expect(late).toBeGreaterThanOrEqual(1);
  expect(late).toBeLessThanOrEqual(90);
});

it.concurrent('the execution of an answered ticket is stopped, and nothing is started for it again', async () => {
  const id = await register(0, 'go-tone');
  const [started] = await until(
    'the start',
    () => executionsOf(id),
    (found) => found.length > 0,
  );
  await call('huaian', 'POST', `/complaints/${id}/answer`, { json: ANSWER });
  const ended = await until(
    'the stop',
    () =>
      machines().send(new DescribeExecutionCommand({ executionArn: started?.executionArn ?? '' })),
    ({ status }) => status !== 'RUNNING',
  );
  expect(ended).toMatchObject({ status: 'ABORTED', error: 'Settled' });
  // Whoever hears of the end finds the ticket settled.
  await until(
    'the end of its limit',
    async () => Date.now(),
    (now) => now > Date.parse(String(ended.stopDate)) + 8000,
  );
  expect(await executionsOf(id)).toHaveLength(1);
  expect((await timelineOf(id)).map(({ type }) => type)).toEqual([
    'ComplaintRegistered',
    'CustomerAnswered',
  ]);
});

it.concurrent('a ticket whose executions are stopped as they start climbs all the same, within two minutes', async () => {
  const id = await register(0, 'vip');
  const stopAll = async () => {
    const running = (await executionsOf(id)).filter(({ status }) => status === 'RUNNING');
    // One may have ended since it was listed.
    await Promise.allSettled(
      running.map(({ executionArn }) =>
        machines().send(new StopExecutionCommand({ executionArn })),
      ),
    );
  };
  const stopping = setInterval(() => stopAll().catch(() => undefined), 500);
  try {
    const [climb] = await until(
      'the climb',
      happened(id, 'ComplaintEscalated'),
      (found) => found.length > 0,
      180,
    );
    if (!climb) throw new Error('no climb');
    const { clocks } = CaseView.parse((await call('huaian', 'GET', `/complaints/${id}`)).body);
    const own = clocks.find(({ kind }) => kind === 'own-answer');
    expect(secondsBetween(own?.actBy, climb.at)).toBeLessThan(120);
  } finally {
    clearInterval(stopping);
  }
});

it.concurrent('a notice whose repair is overdue without word alerts the branch that published it, once (H5)', async () => {
  const publisher = { as: 'publisher' } as const;
  const key = (what: string) => ({ 'idempotency-key': fresh(what) });
  const { body: notice } = await call('jiangsu', 'POST', '/notices', {
    ...publisher,
    headers: key('outage'),
    json: {
      kind: 'network-outage',
      title: '干线光缆中断',
      occurredAt: new Date(Date.now() - 60_000).toISOString(),
      expectedRepairAt: new Date(Date.now() + 3000).toISOString(),
      area: '淮安市涟水县',
      functionsLost: ['移动上网'],
      measures: '抢修队已出发',
    },
  });
  const overdue = (of: 'huaian' | 'jiangsu') => async () => {
    const { body } = await call(of, 'GET', '/alerts?limit=100', { as: 'on-call' });
    return body.items.filter(
      ({ cause }: { cause: { noticeId?: string } }) => cause.noticeId === notice.id,
    );
  };
  const [alert] = await until('the alert', overdue('jiangsu'), (found) => found.length > 0, 150);
  expect(alert).toMatchObject({
    role: 'on-call',
    level: 'province',
    cause: { kind: 'notice-overdue' },
  });
  expect(secondsBetween(notice.content.expectedRepairAt, alert.raisedAt)).toBeGreaterThanOrEqual(1);
  await call('jiangsu', 'POST', `/notices/${notice.id}/close`, {
    ...publisher,
    headers: key('close'),
    json: { cause: '施工挖断光缆', remedy: '已熔接' },
  });
  expect(await overdue('jiangsu')()).toHaveLength(1);
  expect(await overdue('huaian')()).toEqual([]);
});
