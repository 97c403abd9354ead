import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { hasSes } from '../partition.ts';

/**
 * The branch's own key: everything that it stores, queues or logs is encrypted under it.
 *
 * Services that put something on a queue or a topic, or write a log, by themselves need a grant in
 * the key's own policy; without one their messages vanish unseen. DynamoDB, S3, SQS and Secrets
 * Manager use the key in the name of whoever calls them, so that the callers' roles are granted.
 */
export class OwnKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, props: { branchId: string; local: boolean }) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: `Everything that the branch ${props.branchId} keeps`,
      enableKeyRotation: true,
      removalPolicy: props.local ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    // Rules deliver to encrypted queues and dead-letter queues.
    this.admit('Events', 'events.amazonaws.com');
    // Alarms are published on an encrypted topic.
    this.admit('Alarms', 'cloudwatch.amazonaws.com');
    // Topics deliver to their subscribers' encrypted queues.
    this.admit('Topics', 'sns.amazonaws.com');
    this.admitLogs();
  }

  /** Lets SES put received mail into an encrypted bucket; only where SES exists. */
  admitReceivedMail(): void {
    if (hasSes(Stack.of(this).region)) this.admit('ReceivedMail', 'ses.amazonaws.com');
  }

  private admit(name: string, service: string): void {
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: `${name}UseTheKey`,
        principals: [new ServicePrincipal(service)],
        actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  private admitLogs(): void {
    const { region, urlSuffix } = Stack.of(this);
    const logGroups = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: '*',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'LogsUseTheKey',
        principals: [new ServicePrincipal(`logs.${region}.${urlSuffix}`)],
        actions: [
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
        ],
        resources: ['*'],
        conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
      }),
    );
  }
}
