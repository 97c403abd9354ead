import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Ground } from '../ground.ts';
import type { HouseFunction } from './house-function.ts';

/**
 * Persons, and the words of customers and staff. It has no stream and no index, and only intake
 * and the desk get at it, so that deleting here is forgetting.
 * @see rule M3
 */
export class CaseFiles extends Construct {
  private readonly ground: Ground;
  private readonly table: Table;

  constructor(scope: Construct, id: string, { ground }: { ground: Ground }) {
    super(scope, id);
    this.ground = ground;
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: ground.key.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: !ground.local,
      removalPolicy: ground.local ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
  }

  get name(): string {
    return this.table.tableName;
  }

  /** Add to files, without seeing what is in them. */
  grantAdd(fn: HouseFunction): void {
    this.allow(fn, ['PutItem']);
    this.ground.key.grantEncrypt(fn);
  }

  /** See a file. */
  grantRead(fn: HouseFunction): void {
    this.allow(fn, ['GetItem', 'Query']);
    this.ground.key.grantDecrypt(fn);
  }

  private allow(fn: HouseFunction, actions: readonly string[]): void {
    fn.addEnvironment('CASE_FILES_TABLE', this.name);
    Grant.addToPrincipal({
      grantee: fn,
      actions: actions.map((action) => `dynamodb:${action}`),
      resourceArns: [this.table.tableArn],
    });
  }
}
