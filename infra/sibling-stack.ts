import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { BranchProps } from './branch-props.ts';

/** What a branch's stacks have in common. */
export abstract class SiblingStack extends Stack {
  constructor(scope: Construct, id: string, props: BranchProps, keeps: string) {
    const { branch } = props.settings;
    super(scope, id, { ...props, description: `Redress, ${branch.name.en}: ${keeps}` });
    // CDK names a function's role in DependsOn besides its Ref: harmless, and not ours to change.
    this.templateOptions.metadata = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } };
    Tags.of(this).add('redress-branch', branch.id);
  }

  /** What others need to know to reach the branch. */
  protected tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
