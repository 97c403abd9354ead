import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Ground } from '../stack-context.ts';

/** Who got at which document, kept as long as the logs. */
export class AccessLogs extends Construct {
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { ground }: { ground: Ground }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      // S3 delivers access logs to no bucket under a customer's key.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: !ground.local,
      lifecycleRules: [
        {
          expiration: Duration.days(ground.settings.branch.logRetentionDays),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      removalPolicy: ground.local ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
  }

  /** Logs every access to a bucket, under a prefix. */
  record(source: CfnBucket, prefix: string): void {
    source.loggingConfiguration = {
      destinationBucketName: this.bucket.bucketName,
      logFilePrefix: prefix,
    };
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects(`${prefix}*`)],
        conditions: {
          ArnLike: { 'aws:SourceArn': source.attrArn },
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
        },
      }),
    );
  }
}
