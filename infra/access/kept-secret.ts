import { Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { HouseFunction } from '../constructs/house-function.ts';
import type { StackContext } from '../stack-context.ts';
import { type Fact, told } from '../stack-parameters.ts';

/** The branch's secrets: where their ARNs stand, and the variables that tell functions of them. */
const SECRETS = {
  LOOKUP_KEY_SECRET: 'lookup-key-arn',
  WEBHOOK_SECRET: 'webhook-secret-arn',
} satisfies Record<string, Fact>;

/** A secret that functions may be let read. */
export class KeptSecret {
  private readonly ground: StackContext;
  private readonly variable: keyof typeof SECRETS;

  constructor(ground: StackContext, variable: keyof typeof SECRETS) {
    this.ground = ground;
    this.variable = variable;
  }

  grantRead(fn: HouseFunction): void {
    const arn = told(Stack.of(fn), this.ground.settings.branch.id, SECRETS[this.variable]);
    fn.addEnvironment(this.variable, arn);
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['secretsmanager:GetSecretValue'],
      resourceArns: [arn],
    });
    this.ground.key.grantDecrypt(fn);
  }
}
