import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { branchTemplate, ours, type Statement, statementsIn } from './synthesised.ts';

const deployed = branchTemplate('huaian');
const local = branchTemplate('huaian', { local: true });
const key = ours.store;

describe('the tables', () => {
  it('can be restored to any point in time, and nobody deletes them by mistake', () => {
    deployed.template.resourceCountIs('AWS::DynamoDB::Table', 2);
    deployed.template.allResourcesProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      BillingMode: 'PAY_PER_REQUEST',
    });
    deployed.template.allResources('AWS::DynamoDB::Table', { DeletionPolicy: 'Retain' });
  });

  it('are encrypted under the branch’s own key', () => {
    deployed.template.allResourcesProperties('AWS::DynamoDB::Table', {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: key },
    });
  });

  it('of tickets has a stream of new images; that of personal data has none (M3)', () => {
    const streams = Object.entries(deployed.all('AWS::DynamoDB::Table')).map(
      ([id, { Properties }]) => [id.replace(/Table.*/, ''), Properties.StreamSpecification],
    );
    expect(Object.fromEntries(streams)).toEqual({
      Tickets: { StreamViewType: 'NEW_IMAGE' },
      CaseFiles: undefined,
    });
  });

  it('of tickets is indexed by when they are looked at, by list and by being open; no index is local', () => {
    const keys = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ];
    deployed.template.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'due',
          KeySchema: keys('dueShard', 'lookAt'),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'list',
          KeySchema: keys('listKey', 'listSort'),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['listed'] },
        },
        {
          IndexName: 'open',
          KeySchema: keys('openKey', 'listSort'),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['listed'] },
        },
      ],
      AttributeDefinitions: Match.arrayWith([{ AttributeName: 'dueShard', AttributeType: 'N' }]),
      LocalSecondaryIndexes: Match.absent(),
    });
  });

  it('go with the stack in a local run only', () => {
    local.template.allResources('AWS::DynamoDB::Table', { DeletionPolicy: 'Delete' });
    local.template.allResourcesProperties('AWS::DynamoDB::Table', {
      DeletionProtectionEnabled: false,
    });
  });
});

describe('a table that was restored under another name', () => {
  const streamArn =
    'arn:aws:dynamodb:eu-central-1:123456789012:table/restored/stream/2026-12-01T00:00:00.000';
  const restored = branchTemplate('huaian', {
    branch: { restored: { tickets: { table: 'restored', streamArn } } },
  });
  const facts = Object.fromEntries(
    Object.values(restored.all('AWS::SSM::Parameter')).map(({ Properties }) => [
      String(Properties.Name).replace('/redress/huaian/', ''),
      Properties.Value,
    ]),
  );

  it('is the one that the branch’s other stacks are told of', () => {
    expect(facts).toMatchObject({ 'tickets-table': 'restored', 'tickets-stream-arn': streamArn });
  });

  it('takes the place of the store’s own, which is kept; the other table stays', () => {
    const tables = Object.keys(restored.all('AWS::DynamoDB::Table'));
    expect(tables).toEqual([expect.stringMatching(/^CaseFiles/)]);
    deployed.template.allResources('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });
});

describe('the buckets', () => {
  it('are never public, and each object has the owner of the bucket', () => {
    deployed.template.resourceCountIs('AWS::S3::Bucket', 3);
    deployed.template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  it('of documents are encrypted under the branch’s key, versioned and logged', () => {
    for (const prefix of ['mail/', 'letters/']) {
      deployed.template.hasResourceProperties('AWS::S3::Bucket', {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key },
            },
          ],
        },
        VersioningConfiguration: { Status: 'Enabled' },
        LoggingConfiguration: { LogFilePrefix: prefix },
      });
    }
  });

  it('forget unfinished uploads after 7 days, and what was deleted after 35', () => {
    deployed.template.resourcePropertiesCountIs(
      'AWS::S3::Bucket',
      {
        LifecycleConfiguration: {
          Rules: [
            {
              AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
              NoncurrentVersionExpiration: { NoncurrentDays: 35 },
              Status: 'Enabled',
            },
          ],
        },
      },
      2,
    );
  });

  it('refuse whoever comes without TLS, except in a local run', () => {
    const denials = ({ all }: typeof deployed) =>
      Object.values(all('AWS::S3::BucketPolicy'))
        .flatMap(({ Properties }) => statementsIn(Properties.PolicyDocument))
        .filter(({ Effect, Condition }) => Effect === 'Deny' && Condition?.Bool);
    expect(denials(deployed).map(({ Condition }) => Condition)).toEqual(
      Array(3).fill({ Bool: { 'aws:SecureTransport': 'false' } }),
    );
    expect(denials(local)).toEqual([]);
  });

  it('of mail tells the default bus of every object, without a function of CDK’s own', () => {
    deployed.template.resourcePropertiesCountIs(
      'AWS::S3::Bucket',
      { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } },
      1,
    );
    expect(deployed.text).not.toContain('Custom::');
  });

  it('of mail is open to SES where the branch uses it, under inbound/ and from its own account', () => {
    const policies = ({ all }: typeof deployed) =>
      Object.values(all('AWS::S3::BucketPolicy'))
        .flatMap(({ Properties }) => statementsIn(Properties.PolicyDocument))
        .filter(({ Sid }) => Sid === 'ReceiveMail');
    expect(policies(deployed)).toEqual([]);
    const mailing = branchTemplate('huaian', { branch: { emailSender: 'redress@example.cn' } });
    expect(policies(mailing)).toMatchObject([
      {
        Effect: 'Allow',
        Principal: { Service: 'ses.amazonaws.com' },
        Action: ['s3:PutObject'],
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
    expect(JSON.stringify(policies(mailing))).toContain('/inbound/*');
  });
});

describe('the secrets', () => {
  it('are made where they are kept, under the branch’s key', () => {
    deployed.template.resourceCountIs('AWS::SecretsManager::Secret', 2);
    deployed.template.allResourcesProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 64 },
      KmsKeyId: key,
      SecretString: Match.absent(),
    });
    deployed.template.allResources('AWS::SecretsManager::Secret', { DeletionPolicy: 'Retain' });
  });
});

describe('the key', () => {
  const grants = (branch: typeof deployed) =>
    Object.values(branch.all('AWS::KMS::Key')).flatMap(({ Properties }) =>
      statementsIn(Properties.KeyPolicy),
    );
  const ownAccount = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };
  const use = ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'];

  it('is one for the branch, is rotated, and outlives the stack', () => {
    deployed.template.resourceCountIs('AWS::KMS::Key', 1);
    deployed.template.allResourcesProperties('AWS::KMS::Key', { EnableKeyRotation: true });
    deployed.template.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain' });
  });

  it.each(['events', 'cloudwatch', 'sns'])(
    'lets %s use it, for its own account only',
    (service) => {
      expect(grants(deployed)).toContainEqual(
        expect.objectContaining({
          Effect: 'Allow',
          Principal: { Service: `${service}.amazonaws.com` },
          Action: use,
          Condition: ownAccount,
        }),
      );
    },
  );

  it('lets the region’s logs use it, for log groups only', () => {
    expect(grants(deployed)).toContainEqual(
      expect.objectContaining({
        Sid: 'LogsUseTheKey',
        Effect: 'Allow',
        Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': expect.anything() } },
      }),
    );
  });

  it('lets each bus be encrypted under it', () => {
    const contexts = grants(deployed).flatMap(({ Condition }) =>
      JSON.stringify(
        Condition?.StringEquals?.['kms:EncryptionContext:aws:events:event-bus:arn'] ?? [],
      ),
    );
    expect(contexts.join()).toContain('event-bus/redress-huaian"');
    expect(contexts.join()).toContain('event-bus/redress-huaian_inbox"');
  });

  it('lets SES use it only where the branch receives mail by it', () => {
    const ses = ({ Principal = '' }: Statement) => JSON.stringify(Principal).includes('ses.');
    expect(grants(deployed).filter(ses)).toEqual([]);
    const mailing = branchTemplate('huaian', { branch: { emailSender: 'redress@example.cn' } });
    expect(grants(mailing).filter(ses)).toMatchObject([{ Action: use, Condition: ownAccount }]);
  });

  it('gives nobody else but the account’s own policies anything', () => {
    const unconditional = grants(deployed).filter(({ Condition }) => Condition === undefined);
    expect(unconditional).toHaveLength(1);
    expect(JSON.stringify(unconditional[0]?.Principal)).toContain(':root');
  });
});
