import { RemovalPolicy } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Ground } from '../ground.ts';
import { excuse } from '../nag.ts';
import type { HouseFunction } from './house-function.ts';

type GeneratedSecretProps = {
  readonly ground: Ground;
  readonly description: string;
  /** Name of the variable that tells functions where it is. */
  readonly variable: 'LOOKUP_KEY_SECRET' | 'WEBHOOK_SECRET';
  /** Why nothing changes it by the calendar. */
  readonly notRotatedBecause: string;
};

/** A random key that was never seen by anybody: made where it is kept. */
export class GeneratedSecret extends Construct {
  private readonly secret: Secret;
  private readonly props: GeneratedSecretProps;

  constructor(scope: Construct, id: string, props: GeneratedSecretProps) {
    super(scope, id);
    this.props = props;
    this.secret = new Secret(this, 'Secret', {
      description: props.description,
      encryptionKey: props.ground.key.key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: props.ground.local ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    excuse(this, 'AwsSolutions-SMG4', props.notRotatedBecause);
  }

  /** Not its Ref, which is the ARN on AWS, but its name in an emulator. */
  get arn(): string {
    const { defaultChild } = this.secret.node;
    if (defaultChild instanceof CfnSecret) return defaultChild.attrId;
    throw new TypeError('a secret is a CfnSecret');
  }

  grantRead(fn: HouseFunction): void {
    fn.addEnvironment(this.props.variable, this.arn);
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['secretsmanager:GetSecretValue'],
      resourceArns: [this.arn],
    });
    this.props.ground.key.grantDecrypt(fn);
  }
}
