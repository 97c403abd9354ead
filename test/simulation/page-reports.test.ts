import { expect, it } from 'vitest';
import { watchPageReports } from '../../simulation/guards/page-reports.ts';

const MINUTE = 60_000;

const guarded = () => {
  const clock = { now: 0 };
  const broken: string[] = [];
  const { watcher, counted } = watchPageReports(
    () => clock.now,
    (guard) => broken.push(guard),
    () => undefined,
  );
  let sequence = 0;
  const write = (type: string, data: object): void => {
    sequence += 1;
    const entry = {
      ...{ kind: 'ENTRY', aggregate: 'alert', type, pk: 'ALERT#a', sk: 'ENTRY' },
      ...{ id: 'a', sequence, at: '2026-01-01T00:00:00Z', data },
    };
    watcher.committed?.('huaian', [{ table: 'tickets', before: undefined, after: entry }]);
  };
  const report = (outcome: string, way = 'voice'): void =>
    write('PageReported', { call: 1, recipient: 'li', way, outcome });
  const start = (...people: readonly string[]): void => write('PageStarted', { call: 1, people });
  const deliver = (recipient: string): void => write('AlertDelivered', { call: 1, recipient });
  const send = (body: object, branch = 'huaian'): void =>
    watcher.wentOut?.(branch, { way: 'webhook', to: 'x', body: JSON.stringify(body) });
  return { clock, report, start, deliver, send, broken, counted };
};

const AGAIN = ['sent again by a way that came back'];

it.each([
  [0, []],
  [1, AGAIN],
  [MINUTE, AGAIN],
])('what came back %i ms ago and is sent again is noticed: %j', (after, noticed) => {
  const { clock, report, start, deliver, send, broken } = guarded();
  start('li', 'wu');
  deliver('li');
  clock.now = 1000;
  report('no-answer');
  clock.now += after;
  send({ callId: 'a.1.li' });
  expect(broken).toEqual(noticed);
});

it.each([
  [MINUTE - 1, []],
  [MINUTE, []],
  [MINUTE + 1, AGAIN],
])(
  'what was being sent when it came back may go out %i ms after that began: %j',
  (after, noticed) => {
    const { clock, report, start, deliver, send, broken } = guarded();
    start('li', 'wu');
    deliver('wu');
    clock.now = 1000;
    report('no-answer');
    clock.now = after;
    send({ callId: 'a.1.li' });
    expect(broken).toEqual(noticed);
  },
);

it('what is begun again after it came back is known to have', () => {
  const { clock, report, start, deliver, send, broken } = guarded();
  start('li');
  deliver('li');
  report('no-answer');
  start('li');
  clock.now = 1;
  send({ callId: 'a.1.li' });
  expect(broken).toEqual(AGAIN);
});

it('what goes another way, is another call, got through or is another branch’s is not', () => {
  const { clock, report, send, broken, counted } = guarded();
  report('busy');
  report('delivered', 'text');
  clock.now = 2 * MINUTE;
  send({ messageId: 'a.1.li' });
  send({ callId: 'a.2.li' });
  send({ callId: 'a.1.wu' });
  send({ callId: 'a.1.li' }, 'jiangsu');
  send({ alertId: 'a', recipient: 'li' });
  expect(broken).toEqual([]);
  expect(counted()).toEqual({ 'pages that came back': 1 });
});
