import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { senderRoleOf } from '../names.ts';
import type { Premises } from '../premises.ts';
import { told } from '../stack-parameters.ts';
import { HouseFunction } from './house-function.ts';

/** What was stored is published: from the table's stream to the branch's bus. */
export class Outbox extends Construct {
  constructor(scope: Construct, id: string, { premises }: { premises: Premises }) {
    super(scope, id);
    const { house, tickets, bus } = premises;
    const { branch } = house.settings;
    const relay = new HouseFunction(this, 'Relay', {
      house,
      handler: 'outbox/relay',
      roleName: senderRoleOf(branch.id, 'relay'),
      timeout: Duration.seconds(30),
      environment: { API_URL: told(this, branch.id, 'api-url') },
    });
    bus.grantPut(relay);
    tickets.grantChange(relay);
    tickets.feed('Relaying', {
      name: 'relay',
      worker: relay,
      // What is told nobody is still a change for whoever has it open.
      newImage: [{ kind: { S: ['ENTRY'] } }],
      batchSize: 100,
      // The stream itself forgets after 24 hours.
      maxRecordAge: Duration.hours(20),
    });
  }
}
