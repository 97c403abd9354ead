import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { describe, expect, it } from 'vitest';
import { hasSes, partitionOf } from '../../infra/partition.ts';
import { branchTemplate } from './synthesised.ts';

/** ARNs in a template that name their partition instead of asking for it. */
const partitionsIn = (text: string): string[] => text.match(/\barn:aws[a-z-]*:/g) ?? [];

describe('a region’s partition', () => {
  it.each([
    ['cn-north-1', 'aws-cn', false],
    ['cn-northwest-1', 'aws-cn', false],
    ['eu-central-1', 'aws', true],
    ['cn-somewhere-new-1', 'aws-cn', false],
    ['xx-somewhere-new-1', 'aws', true],
  ])('%s is in %s; SES there: %s', (region, partition, ses) => {
    expect(partitionOf(region)).toBe(partition);
    expect(hasSes(region)).toBe(ses);
  });
});

describe.each(['eu-central-1', 'cn-north-1'])(
  'synthesised for %s',
  { timeout: 60_000 },
  (region) => {
    it.each(['huaian', 'jiangsu'] as const)('%s names no partition', (id) => {
      const { text } = branchTemplate(id, { region });
      expect(text).toContain('{"Ref":"AWS::Partition"}');
      expect(partitionsIn(text)).toEqual([]);
    });
  },
);

describe('synthesised for cn-north-1', () => {
  const { text, all } = branchTemplate('jiangsu', { region: 'cn-north-1' });

  it.each(['ses', 'cognito', 'sms'])('it asks for nothing that is not there: %s', (service) => {
    expect(text.toLowerCase()).not.toMatch(
      new RegExp(`"${service}[.:-]|aws::${service}|${service}\\.amazonaws`),
    );
  });

  it('its logs use the key under the name that they have there', () => {
    expect(JSON.stringify(all('AWS::KMS::Key'))).toContain(
      '["",["logs.cn-north-1.",{"Ref":"AWS::URLSuffix"}]]',
    );
  });
});

describe('the partition rule', () => {
  it('finds a partition that is written out', () => {
    const stack = new Stack(new App(), 'Planted', { description: 'arn:aws:sns:x' });
    new Topic(stack, 'Topic', { displayName: 'see arn:aws-cn:iam::1:role/x' });
    const text = JSON.stringify(Template.fromStack(stack).toJSON());
    expect(partitionsIn(text)).toEqual(['arn:aws:', 'arn:aws-cn:']);
  });
});
