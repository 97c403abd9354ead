import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { logFailure, logger } from '../../functions/runtime/logger.ts';
import { countSwept } from '../../functions/runtime/metrics.ts';

const lines: Record<string, unknown>[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-06T02:00:00Z') });
  vi.stubEnv('BRANCH_ID', 'huaian');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(JSON.parse(String(text)));
    return true;
  });
});
afterEach(() => {
  lines.length = 0;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

it('a line of the log has what Lambda tells levels by, the service, and the facts', () => {
  logger.info('case read', { ticketId: 'T', rule: 'M2' });
  expect(lines).toEqual([
    {
      level: 'INFO',
      message: 'case read',
      timestamp: '2026-07-06T02:00:00.000Z',
      service: 'redress-huaian',
      ticketId: 'T',
      rule: 'M2',
    },
  ]);
});

it('a failure is told by name and place, without its message', () => {
  logFailure('message failed', new TypeError('客户说的话'), { messageId: 'a' });
  expect(lines).toMatchObject([{ level: 'ERROR', errorName: 'TypeError', messageId: 'a' }]);
  expect(JSON.stringify(lines)).not.toContain('客户');
});

it('what is counted becomes a metric of the branch’s service; nothing is said of none', () => {
  countSwept({ rearmed: 2, failed: 0 });
  expect(lines).toEqual([
    {
      _aws: {
        Timestamp: Date.parse('2026-07-06T02:00:00Z'),
        CloudWatchMetrics: [
          {
            Namespace: 'Redress',
            Dimensions: [['service']],
            Metrics: [{ Name: 'TimersRearmed', Unit: 'Count' }],
          },
        ],
      },
      service: 'redress-huaian',
      TimersRearmed: 2,
    },
  ]);
});
