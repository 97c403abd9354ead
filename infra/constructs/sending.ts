import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { sourceOf } from '../../functions/contracts/bus-names.ts';
import { grantCustomerWays } from '../access/customer-ways.ts';
import type { Premises } from '../premises.ts';
import { told } from '../stack-parameters.ts';
import { HouseFunction } from './house-function.ts';
import { WorkQueue } from './work-queue.ts';

/**
 * What goes out to customers by a provider. Only where the branch writes to them itself.
 * @see rules B8, E5, N5
 */
export class Sending extends Construct {
  constructor(scope: Construct, id: string, { premises }: { premises: Premises }) {
    super(scope, id);
    const { house, tickets, caseFiles, lookupKey, bus } = premises;
    const { branch } = house.settings;
    if (branch.messages === undefined) return;
    const send = new HouseFunction(this, 'Send', {
      house,
      handler: 'customers/send',
      timeout: Duration.seconds(30),
      environment: { API_URL: told(this, branch.id, 'api-url') },
    });
    tickets.grantChange(send);
    // What else the customer was to be told.
    tickets.grantRead(send);
    caseFiles.grantRead(send);
    // The text, as it was sent.
    caseFiles.grantAdd(send);
    // For the link by which the customer sees how it stands.
    lookupKey.grantRead(send);
    grantCustomerWays(send, premises);
    // A provider that fails is no failed message: that is on record, and the sweep has it tried again.
    new WorkQueue(this, 'Messages', {
      ground: house,
      name: 'messages',
      worker: send,
      batchSize: 5,
    }).listen(bus.bus, {
      source: [sourceOf(branch.id)],
      detailType: ['MessageQueued', 'MessageDue'],
      detail: { data: { message: { state: ['queued'] } } },
    });
  }
}
