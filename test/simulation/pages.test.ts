import { expect, it } from 'vitest';
import { watchPages } from '../../simulation/guards/pages.ts';

const DAY = 86_400_000;

const guarded = () => {
  const clock = { now: 0 };
  const broken: string[] = [];
  const { watcher } = watchPages(
    () => clock.now,
    (guard) => broken.push(guard),
    () => undefined,
  );
  const raise = (id: string, kind: string, branch = 'huaian'): void => {
    const entry = {
      ...{ kind: 'ENTRY', aggregate: 'alert', type: 'AlertRaised', pk: `ALERT#${id}`, sk: 'ENTRY' },
      ...{ id, sequence: 1, at: '2026-01-01T00:00:00Z' },
      data: { level: 'city', role: 'head', cause: { kind, ticketId: 'one' } },
    };
    watcher.committed?.(branch, [{ table: 'tickets', before: undefined, after: entry }]);
  };
  return { clock, raise, broken };
};

it('of what goes on people are told again, each time by another alert', () => {
  const { raise, broken } = guarded();
  raise('a', 'heartbeat-missed');
  raise('b', 'heartbeat-missed');
  raise('a', 'heartbeat-missed', 'jiangsu');
  expect(broken).toEqual([]);
});

it('an alert that is raised twice is noticed, whatever its cause', () => {
  const { clock, raise, broken } = guarded();
  raise('a', 'heartbeat-missed');
  clock.now = 4 * DAY;
  raise('a', 'heartbeat-missed');
  expect(broken).toEqual(['two alerts for one cause']);
});

it('a second alert of what is said once is noticed, whenever it comes', () => {
  const { clock, raise, broken } = guarded();
  raise('a', 'escalation');
  clock.now = 100 * DAY;
  raise('b', 'escalation');
  expect(broken).toEqual(['two alerts for one cause']);
});
