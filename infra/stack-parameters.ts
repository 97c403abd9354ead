import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';

/** What a branch's stacks tell each other: whatever has a name that only its deployment knows. */
export type Fact =
  | 'key-arn'
  | 'tickets-table'
  | 'tickets-stream-arn'
  | 'case-files-table'
  | 'mail-bucket'
  | 'letter-bucket'
  | 'lookup-key-arn'
  | 'webhook-secret-arn'
  | 'look-up-log'
  | 'api-url';

/**
 * Writes facts down where the branch's other stacks find them. No exports: CloudFormation lets nobody
 * change what another stack imports, so that a replaced table would lock both stacks.
 */
export const tell = (
  scope: Construct,
  branchId: string,
  facts: Readonly<Partial<Record<Fact, string>>>,
): void => {
  for (const [fact, stringValue] of Object.entries(facts))
    new StringParameter(scope, `Fact-${fact}`, {
      parameterName: `/redress/${branchId}/${fact}`,
      stringValue,
    });
};

/** A fact as it stands when the stack is deployed. */
export const told = (scope: Construct, branchId: string, fact: Fact): string =>
  StringParameter.valueForStringParameter(scope, `/redress/${branchId}/${fact}`);
