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
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Ground } from '../ground.ts';
import type { HouseFunction } from './house-function.ts';
import { StreamConsumer, type StreamConsumerProps } from './stream-consumer.ts';

const string = (name: string) => ({ name, type: AttributeType.STRING });
const number = (name: string) => ({ name, type: AttributeType.NUMBER });

/**
 * Tickets, alerts, notices, mirrors, their entries and the keys that make writing idempotent.
 * Nothing personal: its stream and its indexes go where personal data must not.
 */
export class Tickets extends Construct {
  private readonly ground: Ground;
  private readonly table: Table;

  constructor(scope: Construct, id: string, { ground }: { ground: Ground }) {
    super(scope, id);
    this.ground = ground;
    this.table = new Table(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: ground.key.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_IMAGE,
      deletionProtection: !ground.local,
      removalPolicy: ground.local ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    // All three are sparse: an item stands in an index only while it has both of its keys.
    this.index('due', [number('dueShard'), string('wakeAt')], ['id']);
    this.index('list', [string('listKey'), string('listSort')]);
    this.index('open', [string('openKey'), string('listSort')]);
  }

  get name(): string {
    return this.table.tableName;
  }

  /** Load by key, decide, store: nothing is ever updated in place or deleted. */
  grantChange(fn: HouseFunction): void {
    this.allow(fn, ['GetItem', 'PutItem']);
    this.ground.key.grantEncrypt(fn);
  }

  /** Read one thing and what belongs to it. */
  grantRead(fn: HouseFunction): void {
    this.allow(fn, ['GetItem', 'Query']);
    this.ground.key.grantDecrypt(fn);
  }

  /** Page through lists; never an item by itself. */
  grantList(fn: HouseFunction): void {
    this.allowIndexes(fn, ['list', 'open']);
  }

  /** Ask what should have woken by now. */
  grantDue(fn: HouseFunction): void {
    this.allowIndexes(fn, ['due']);
  }

  /** Hands what is written to a function, filtered. The stream bears two of these, and no more. */
  feed(id: string, props: Omit<StreamConsumerProps, 'ground' | 'table'>): StreamConsumer {
    return new StreamConsumer(this, id, { ground: this.ground, table: this.table, ...props });
  }

  /** With all attributes, or with the named ones besides the keys. */
  private index(
    indexName: string,
    [partitionKey, sortKey]: [Attribute, Attribute],
    nonKeyAttributes?: string[],
  ): void {
    this.table.addGlobalSecondaryIndex({
      indexName,
      partitionKey,
      sortKey,
      ...(nonKeyAttributes === undefined
        ? { projectionType: ProjectionType.ALL }
        : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes }),
    });
  }

  private allow(fn: HouseFunction, actions: readonly string[], resources = [this.table.tableArn]) {
    fn.addEnvironment('TICKETS_TABLE', this.name);
    Grant.addToPrincipal({
      grantee: fn,
      actions: actions.map((action) => `dynamodb:${action}`),
      resourceArns: resources,
    });
  }

  private allowIndexes(fn: HouseFunction, indexes: readonly string[]): void {
    const resources = indexes.map((index) => `${this.table.tableArn}/index/${index}`);
    this.allow(fn, ['Query'], resources);
    this.ground.key.grantDecrypt(fn);
  }
}
