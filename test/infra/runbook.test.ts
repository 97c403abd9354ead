import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { branchTemplate } from './synthesised.ts';

const deployment = readFileSync('docs/deploy.md', 'utf8');

/** What the first column of a section's tables names, in the order in which it stands there. */
const queuesIn = (heading: string): string[] => {
  const from = deployment.indexOf(`## ${heading}\n`);
  const section = deployment.slice(from, deployment.indexOf('\n## ', from + 1));
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([a-z0-9-]+)`/g)])
    .map(([, name = '']) => name);
};

/** What a language's runbook has headings for. */
const explainedIn = (document: string): string[] =>
  [...readFileSync(`docs/${document}`, 'utf8').matchAll(/^## (.*)$/gm)].flatMap(
    ([, heading = '']) => [...heading.matchAll(/`([a-z0-9-]+)`/g)].map(([, name = '']) => name),
  );

describe.each(['huaian', 'jiangsu'] as const)('the runbook, for %s', (id) => {
  const { all } = branchTemplate(id, {
    branch: { messages: { sms: { url: 'https://sms.example.cn' } } },
  });
  const own = (name: unknown): string => String(name).replace(`redress-${id}_`, '');
  const alarms = Object.values(all('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);

  it.each(['runbook.md', 'runbook.zh-CN.md'])(
    'says for each alarm what to do, and for none that is not there: %s',
    (document) => {
      const names = alarms.map(({ AlarmName }) => own(AlarmName));
      expect(names.length).toBeGreaterThan(25);
      expect(explainedIn(document).sort()).toEqual([...names, 'key-endangered'].sort());
    },
  );

  it('is reached by the link in each alarm', () => {
    for (const { AlarmName, AlarmDescription } of alarms) {
      const written = JSON.stringify(AlarmDescription);
      expect(written).toMatch(/What to do: ("|https:)/);
      expect(written).toContain(`/console/runbook.html#${own(AlarmName)}"`);
    }
  });

  it('says for each queue of letters what it holds', () => {
    const queues = Object.values(all('AWS::SQS::Queue'))
      .map(({ Properties }) => own(Properties.QueueName))
      .filter((name) => /-(?:dead|refused|passed-over)$/.test(name));
    expect(queuesIn('Dead letters').sort()).toEqual(queues.sort());
  });
});
