import { Duration } from 'aws-cdk-lib';
import { EventBus, Match } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { inboxNameOf } from '../names.ts';
import type { Premises } from '../premises.ts';
import { DeadLetters } from './dead-letters.ts';
import { KEPT, RECEIVED, SCANS, SET_ASIDE } from './document-bucket.ts';
import type { HouseFunction } from './house-function.ts';
import { registrar } from './registrar.ts';
import { WorkQueue } from './work-queue.ts';

/**
 * Every way in which a complaint comes in while nobody waits for an answer: events on the inbox bus,
 * mails laid into the bucket.
 * @see rules B1, B2
 */
export class Inbound extends Construct {
  /** Events and mails that were refused, with the reason. */
  readonly refused: DeadLetters;

  constructor(scope: Construct, id: string, { premises }: { premises: Premises }) {
    super(scope, id);
    this.refused = new DeadLetters(this, 'Refused', {
      ground: premises.house,
      name: 'inbox',
      kind: 'refused',
    });
    this.events(premises);
    this.mails(premises);
  }

  private mails(premises: Premises): void {
    const { house, mail } = premises;
    const worker = registrar(this, 'MailObject', premises, {
      handler: 'intake/mail-object',
      timeout: Duration.seconds(25),
      memoryMib: 1024,
    });
    mail.grantPut(worker, KEPT);
    mail.grantRead(worker, RECEIVED);
    this.refuseFor(worker);
    const queue = new WorkQueue(this, 'MailObjects', {
      ground: house,
      name: 'mail-objects',
      worker,
      // One mail may take all of a function's time and memory.
      batchSize: 1,
    });
    // S3 tells the account's default bus, whichever bus the branch has.
    queue.listen(EventBus.fromEventBusName(this, 'DefaultBus', 'default'), {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [mail.nameIn(this)] }, object: { key: [{ prefix: RECEIVED }] } },
    });
  }

  private events(premises: Premises): void {
    const { house, letters, mail } = premises;
    const worker = registrar(this, 'Events', premises, {
      handler: 'intake/events',
      timeout: Duration.seconds(25),
    });
    const queue = new WorkQueue(this, 'InboxEvents', { ground: house, name: 'inbox', worker });
    const inbox = inboxNameOf(house.settings.branch.id);
    // Everything, whatever it is: what matched no rule would vanish without a trace.
    queue.listen(
      EventBus.fromEventBusName(this, 'Inbox', inbox),
      { source: Match.prefix('') },
      { undelivered: 'inbox-undelivered' },
    );
    letters.grantRead(worker, SCANS);
    mail.grantPut(worker, SET_ASIDE);
    this.refuseFor(worker);
    house.operations.watch(this, 'events-refused', {
      metric: house.operations.ownMetric('InboundEventsRefused'),
      description:
        'Events or mails were refused: their reasons stand in the letters of inbox-refused.',
    });
  }

  private refuseFor(worker: HouseFunction): void {
    this.refused.grantSend(worker);
    worker.addEnvironment('REFUSED_QUEUE_URL', this.refused.url);
  }
}
