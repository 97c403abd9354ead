import { describe, expect, it } from 'vitest';
import { deploymentFailure, readDeploymentLine } from '../../local/deployment-progress.ts';

describe('a line of the CDK CLI', () => {
  it.each([
    ['✨  Synthesis time: 3.36s', { kind: 'synthesised', seconds: 3.36 }],
    [
      'Redress-huaian: start: Publishing Intake/Phone/Code (000000000000-us-east-1-b37d4128)',
      { kind: 'uploading', stack: 'Redress-huaian', what: 'Intake/Phone/Code' },
    ],
    [
      'Redress-huaian | 158 | 4:07:12 PM | CREATE_COMPLETE         | AWS::Lambda::Function          | F6 (F64877F58C) ',
      { kind: 'resource', stack: 'Redress-huaian', done: 158 },
    ],
    [
      'Redress-huaian |   7/158 | 4:07:12 PM | UPDATE_IN_PROGRESS | AWS::SQS::Queue | Q ',
      { kind: 'resource', stack: 'Redress-huaian', done: 7 },
    ],
    [
      'Redress-a |   1 | 4:32:52 PM | CREATE_FAILED           | AWS::CloudFormation::CustomResource | Intake/Bad (IntakeBad12AB) Custom resource not found.',
      {
        kind: 'failed',
        stack: 'Redress-a',
        what: 'Intake/Bad (AWS::CloudFormation::CustomResource)',
        reason: 'Custom resource not found.',
      },
    ],
    [
      'Redress-a |   1 | 4:32:52 PM | CREATE_FAILED | AWS::SQS::Queue | Q ',
      {
        kind: 'failed',
        stack: 'Redress-a',
        what: 'Q (AWS::SQS::Queue)',
        reason: 'CREATE_FAILED',
      },
    ],
  ])('%s', (line, news) => {
    expect(readDeploymentLine(line)).toEqual(news);
  });

  it('that a failure elsewhere cancelled is no failure', () => {
    const line =
      'Redress-a |   1 | 4:32:52 PM | CREATE_FAILED | AWS::SQS::Queue | Q Resource creation cancelled';
    expect(readDeploymentLine(line)).toMatchObject({ kind: 'resource' });
  });

  it.each(['', 'Redress-a', 'Redress-a: deploying... [1/2]', '❌  Redress-a failed to deploy'])(
    'of no news: %s',
    (line) => {
      expect(readDeploymentLine(line)).toBeUndefined();
    },
  );
});

describe('a failed deployment', () => {
  it('names each failed resource once, with its reason', () => {
    const failed =
      'Redress-a | 1 | 4:32:52 PM | CREATE_FAILED | AWS::SQS::Queue | Work (W1) No such key.';
    expect(deploymentFailure(['✨ Synthesis time: 1s', failed, failed, 'stack trace'])).toBe(
      '  Redress-a: Work (AWS::SQS::Queue): No such key.',
    );
  });

  it('where no resource failed, shows the end, without minified code', () => {
    const lines = ['"use strict";'.repeat(1_000), '', 'branches/huaian/branch.json: id: wrong'];
    expect(deploymentFailure(lines)).toBe('  branches/huaian/branch.json: id: wrong');
  });

  it('shows at most 15 lines', () => {
    const lines = Array.from({ length: 16 }, (_, index) => `line ${index}`);
    expect(deploymentFailure(lines).split('\n')).toHaveLength(15);
    expect(deploymentFailure(lines)).not.toContain('line 0');
  });
});
