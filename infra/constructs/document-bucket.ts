import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Grant, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Ground } from '../ground.ts';
import { excuse } from '../nag.ts';
import type { AccessLogs } from './access-logs.ts';
import type { HouseFunction } from './house-function.ts';

type DocumentBucketProps = {
  readonly ground: Ground;
  readonly accessLogs: AccessLogs;
  /** Name of the bucket within its access log, and of the variable that tells functions of it. */
  readonly variable: 'MAIL_BUCKET' | 'LETTER_BUCKET';
};

/** Documents that customers sent: encrypted, never public, every access logged. Keys carry no names. */
export class DocumentBucket extends Construct {
  private readonly ground: Ground;
  private readonly bucket: Bucket;
  private readonly variable: string;

  constructor(scope: Construct, id: string, { ground, accessLogs, variable }: DocumentBucketProps) {
    super(scope, id);
    this.ground = ground;
    this.variable = variable;
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: ground.key.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: !ground.local,
      versioned: true,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(7),
          // As long as point-in-time recovery remembers a deleted customer, and no longer.
          noncurrentVersionExpiration: Duration.days(35),
        },
      ],
      removalPolicy: ground.local ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    accessLogs.record(this.resource, `${variable.toLowerCase()}/`);
  }

  get name(): string {
    return this.bucket.bucketName;
  }

  /**
   * Tells the account's default bus of every new object. Not CDK's `eventBridgeEnabled`: that asks
   * for a function of its own, where the bucket has a property.
   */
  announceObjects(): void {
    this.resource.notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
  }

  /** Lets SES lay received mails under a prefix. */
  receiveMail(prefix: string): void {
    this.ground.key.admitReceivedMail();
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ReceiveMail',
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects(`${prefix}*`)],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
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
      resourceArns: [this.bucket.bucketArn],
    });
  }

  private get resource(): CfnBucket {
    const { defaultChild } = this.bucket.node;
    if (defaultChild instanceof CfnBucket) return defaultChild;
    throw new TypeError('a bucket is a CfnBucket');
  }

  private allow(fn: HouseFunction, action: string, prefix: string): void {
    fn.addEnvironment(this.variable, this.name);
    const objects = this.bucket.arnForObjects(`${prefix}*`);
    Grant.addToPrincipal({ grantee: fn, actions: [action], resourceArns: [objects] });
    excuse(
      fn.ownRole,
      `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(this.resource)}.Arn>/${prefix}*]`,
      `every object under ${prefix}, whose key nobody knows before it is there`,
    );
  }
}
