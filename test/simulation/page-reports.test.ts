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
  const report = (outcome: string, way = 'voice'): void => {
    const entry = {
      ...{ kind: 'ENTRY', aggregate: 'alert', type: 'PageReported', pk: 'ALERT#a', sk: 'ENTRY' },
      ...{ id: 'a', sequence: 1, at: '2026-01-01T00:00:00Z' },
      data: { call: 1, recipient: 'li', way, outcome },
    };
    watcher.committed?.('huaian', [{ table: 'tickets', before: undefined, after: entry }]);
  };
  const send = (body: object, branch = 'huaian'): void =>
    watcher.wentOut?.(branch, { way: 'webhook', to: 'x', body: JSON.stringify(body) });
  return { clock, report, send, broken, counted };
};

it.each([
  [MINUTE - 1, []],
  [MINUTE, []],
  [MINUTE + 1, ['sent again by a way that came back']],
])('what came back %i ms ago and is sent again is noticed: %j', (after, noticed) => {
  const { clock, report, send, broken } = guarded();
  report('no-answer');
  clock.now = after;
  send({ callId: 'a.1.li' });
  expect(broken).toEqual(noticed);
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
