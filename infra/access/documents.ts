import { Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { HouseFunction } from '../constructs/house-function.ts';
import { excuseWildcard } from '../nag.ts';
import type { StackContext } from '../stack-context.ts';
import { type Fact, told } from '../stack-parameters.ts';

/** The branch's buckets: where their names stand, and the variables that tell functions of them. */
const BUCKETS = {
  MAIL_BUCKET: 'mail-bucket',
  LETTER_BUCKET: 'letter-bucket',
} satisfies Record<string, Fact>;

/** What functions may do with the documents that customers sent. */
export class Documents {
  private readonly ground: StackContext;
  private readonly variable: keyof typeof BUCKETS;

  constructor(ground: StackContext, variable: keyof typeof BUCKETS) {
    this.ground = ground;
    this.variable = variable;
  }

  /** Name of the bucket, as the scope's stack is told it. */
  nameIn(scope: Construct): string {
    return told(Stack.of(scope), this.ground.settings.branch.id, BUCKETS[this.variable]);
  }

  /** Lay objects under a prefix, and let others do so by presigned POST. */
  grantPut(fn: HouseFunction, prefix: string): void {
    this.allow(fn, 's3:PutObject', prefix);
    this.ground.key.grantEncrypt(fn);
  }

  /** Read objects under a prefix. */
  grantRead(fn: HouseFunction, prefix: string): void {
    this.allow(fn, 's3:GetObject', prefix);
    this.ground.key.grantDecrypt(fn);
    // Without it S3 calls an absent object forbidden, and a typing error would look like a broken grant.
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['s3:ListBucket'],
      resourceArns: [this.arnIn(fn)],
    });
  }

  private arnIn(scope: Construct): string {
    return Stack.of(scope).formatArn({
      service: 's3',
      region: '',
      account: '',
      resource: this.nameIn(scope),
    });
  }

  private allow(fn: HouseFunction, action: string, prefix: string): void {
    fn.addEnvironment(this.variable, this.nameIn(fn));
    const objects = `${this.arnIn(fn)}/${prefix}*`;
    Grant.addToPrincipal({ grantee: fn, actions: [action], resourceArns: [objects] });
    excuseWildcard(
      fn.ownRole,
      objects,
      `every object under ${prefix}, whose key nobody knows before it is there`,
    );
  }
}
