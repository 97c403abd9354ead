import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { pageOrigin } from '../page-origin.ts';
import type { Ground } from '../stack-context.ts';
import type { AccessLogs } from './bucket-access-logs.ts';
import type { OwnKey } from './own-key.ts';

/** Received mails, as whole MIME messages. */
export const RECEIVED = 'inbound/';

/** What is kept of a mail once it is a ticket. */
export const KEPT = 'mails/';

/** Events that were refused, as they came. */
export const SET_ASIDE = 'set-aside/';

/** Scanned letters. */
export const SCANS = 'scans/';

type DocumentBucketProps = {
  readonly ground: Ground;
  readonly accessLogs: AccessLogs;
  /** Name of the bucket within its access log. */
  readonly logName: string;
};

/** Documents that customers sent: encrypted, never public, every access logged. Keys carry no names. */
export class DocumentBucket extends Construct {
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { ground, accessLogs, logName }: DocumentBucketProps) {
    super(scope, id);
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
      // The console hands evidence over by a presigned upload, which is what lets it in.
      cors: [
        {
          allowedMethods: [HttpMethods.GET, HttpMethods.POST],
          allowedOrigins: [pageOrigin(this, ground)],
          allowedHeaders: ['*'],
          exposedHeaders: ['ETag'],
          maxAge: Duration.hours(1).toSeconds(),
        },
      ],
      removalPolicy: ground.local ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    accessLogs.record(this.resource, `${logName}/`);
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
  receiveMail(key: OwnKey, prefix: string): void {
    key.admitReceivedMail();
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

  private get resource(): CfnBucket {
    const { defaultChild } = this.bucket.node;
    if (defaultChild instanceof CfnBucket) return defaultChild;
    throw new TypeError('a bucket is a CfnBucket');
  }
}
