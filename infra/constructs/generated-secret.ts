import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { excuse } from '../nag.ts';
import type { Ground } from '../stack-context.ts';

type GeneratedSecretProps = {
  readonly ground: Ground;
  readonly description: string;
  /** Why nothing changes it by the calendar. */
  readonly notRotatedBecause: string;
};

/** A random key that was never seen by anybody: made where it is kept. */
export class GeneratedSecret extends Construct {
  private readonly secret: Secret;

  constructor(scope: Construct, id: string, props: GeneratedSecretProps) {
    super(scope, id);
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
}
