import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { OwnKey } from './own-key.ts';
import type { Undelivered } from './undelivered.ts';

type Watched = {
  readonly branchId: string;
  readonly key: OwnKey;
  /** Where it is told. */
  readonly topic: ITopic;
  readonly undelivered: Undelivered;
};

/**
 * Tells whoever runs the branch that its key is being disabled or deleted, before everything stops.
 * KMS has no metric for it: the account's trail must log management events, as `docs/deploy.md` says.
 */
export const watchKey = (
  scope: Construct,
  { branchId, key, topic, undelivered }: Watched,
): void => {
  const rule = new Rule(scope, 'KeyEndangered', {
    eventPattern: {
      source: ['aws.kms'],
      detailType: ['AWS API Call via CloudTrail'],
      detail: {
        eventName: ['DisableKey', 'ScheduleKeyDeletion'],
        resources: { ARN: [key.key.keyArn] },
      },
    },
  });
  const did = EventField.fromPath('$.detail.eventName');
  const who = EventField.fromPath('$.detail.userIdentity.arn');
  rule.addTarget(
    new SnsTopic(topic, {
      message: RuleTargetInput.fromText(
        `key-endangered: ${did} on the key of ${branchId}, by ${who}. Without it the branch reads and writes nothing: enable it, or cancel its deletion, at once.`,
      ),
      deadLetterQueue: undelivered.queue,
    }),
  );
};
