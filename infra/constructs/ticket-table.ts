import { RemovalPolicy } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { Ground } from '../stack-context.ts';

const string = (name: string) => ({ name, type: AttributeType.STRING });
const number = (name: string) => ({ name, type: AttributeType.NUMBER });

/**
 * Tickets, alerts, notices, mirrors, their entries and the keys that make writing idempotent.
 * Nothing personal: its stream and its indexes go where personal data must not.
 */
export class TicketTable extends Construct {
  private readonly resource: Table;

  constructor(scope: Construct, id: string, { ground }: { ground: Ground }) {
    super(scope, id);
    this.resource = new Table(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: ground.key.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_IMAGE,
      // Of what is kept for pages that stay open, and nothing else.
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: !ground.local,
      removalPolicy: ground.local ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    // All three are sparse: an item stands in an index only while it has both of its keys.
    this.index('due', [number('dueShard'), string('lookAt')]);
    // An index's attributes cannot be changed: what lists show may be, since it is one of them.
    this.index('list', [string('listKey'), string('listSort')], ['listed']);
    this.index('open', [string('openKey'), string('listSort')], ['listed']);
  }

  /** Its name. */
  get table(): string {
    return this.resource.tableName;
  }

  /** @throws TypeError never: this table has a stream */
  get streamArn(): string {
    const { tableStreamArn } = this.resource;
    if (tableStreamArn === undefined) throw new TypeError('the tickets’ table has a stream');
    return tableStreamArn;
  }

  /** With the keys alone, or with the named attributes besides. */
  private index(
    indexName: string,
    [partitionKey, sortKey]: [Attribute, Attribute],
    nonKeyAttributes?: string[],
  ): void {
    this.resource.addGlobalSecondaryIndex({
      indexName,
      partitionKey,
      sortKey,
      ...(nonKeyAttributes === undefined
        ? { projectionType: ProjectionType.KEYS_ONLY }
        : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes }),
    });
  }
}
