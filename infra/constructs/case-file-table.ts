import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { Ground } from '../stack-context.ts';

/**
 * Persons, and the words of customers and staff. It has no stream and no index, and only intake
 * and the desk get at it, so that deleting here is forgetting.
 * @see rule M3
 */
export class CaseFileTable extends Construct {
  private readonly resource: Table;

  constructor(scope: Construct, id: string, { ground }: { ground: Ground }) {
    super(scope, id);
    this.resource = new Table(this, 'Table', {
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

  /** Its name. */
  get table(): string {
    return this.resource.tableName;
  }
}
