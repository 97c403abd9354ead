import { Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { HouseFunction } from '../constructs/house-function.ts';
import { StreamConsumer, type StreamConsumerProps } from '../constructs/stream-consumer.ts';
import type { StackContext } from '../stack-context.ts';
import { told } from '../stack-parameters.ts';

/** What functions may do with tickets, alerts, notices, mirrors, and all that belongs to them. */
export class Tickets extends Construct {
  private readonly ground: StackContext;

  constructor(scope: Construct, id: string, { ground }: { ground: StackContext }) {
    super(scope, id);
    this.ground = ground;
  }

  get name(): string {
    return told(this, this.ground.settings.branch.id, 'tickets-table');
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

  /** Find one thing whose key is known. */
  grantFind(fn: HouseFunction): void {
    this.allow(fn, ['GetItem']);
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
  feed(id: string, props: Omit<StreamConsumerProps, 'ground' | 'streamArn'>): StreamConsumer {
    const streamArn = told(this, this.ground.settings.branch.id, 'tickets-stream-arn');
    return new StreamConsumer(this, id, { ground: this.ground, streamArn, ...props });
  }

  private get arn(): string {
    return Stack.of(this).formatArn({
      service: 'dynamodb',
      resource: 'table',
      resourceName: this.name,
    });
  }

  private allow(fn: HouseFunction, actions: readonly string[], resources = [this.arn]): void {
    fn.addEnvironment('TICKETS_TABLE', this.name);
    Grant.addToPrincipal({
      grantee: fn,
      actions: actions.map((action) => `dynamodb:${action}`),
      resourceArns: resources,
    });
  }

  private allowIndexes(fn: HouseFunction, indexes: readonly string[]): void {
    const resources = indexes.map((index) => `${this.arn}/index/${index}`);
    this.allow(fn, ['Query'], resources);
    this.ground.key.grantDecrypt(fn);
  }
}
