import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { branchTemplate } from './synthesised.ts';

const runbook = readFileSync('docs/deploy.md', 'utf8');

/** What the first column of the section's tables names, in the order in which it stands there. */
const namedIn = (heading: string): string[] => {
  const from = runbook.indexOf(`## ${heading}\n`);
  const section = runbook.slice(from, runbook.indexOf('\n## ', from + 1));
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([a-z0-9-]+)`/g)])
    .map(([, name = '']) => name);
};

describe.each(['huaian', 'jiangsu'] as const)('the runbook, for %s', (id) => {
  const { all } = branchTemplate(id, {
    branch: { messages: { sms: { url: 'https://sms.example.cn' } } },
  });
  const own = (name: unknown): string => String(name).replace(`redress-${id}_`, '');

  it('says for each alarm what to do, and for none that is not there', () => {
    const alarms = Object.values(all('AWS::CloudWatch::Alarm')).map(({ Properties }) =>
      own(Properties.AlarmName),
    );
    expect(alarms.length).toBeGreaterThan(25);
    expect(namedIn('Alarms, and what to do').sort()).toEqual([...alarms, 'key-endangered'].sort());
  });

  it('says for each queue of letters what it holds', () => {
    const queues = Object.values(all('AWS::SQS::Queue'))
      .map(({ Properties }) => own(Properties.QueueName))
      .filter((name) => /-(?:dead|refused|passed-over)$/.test(name));
    expect(namedIn('Dead letters').sort()).toEqual(queues.sort());
  });
});
