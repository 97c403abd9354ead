import { Duration } from 'aws-cdk-lib';
import { EventBus, Match } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { hasSes } from '../partition.ts';
import type { Premises } from '../premises.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { DocumentBucket } from './document-bucket.ts';
import type { GeneratedSecret } from './generated-secret.ts';
import type { HouseBus } from './house-bus.ts';
import { HouseFunction, type HouseFunctionProps } from './house-function.ts';
import { WorkQueue } from './work-queue.ts';

type IntakeProps = {
  readonly premises: Premises;
  readonly mail: DocumentBucket;
  readonly letters: DocumentBucket;
  /** Keys the hashes by which a customer's earlier tickets are found. */
  readonly lookupKey: GeneratedSecret;
  /** Where integrators put events. */
  readonly inbox: HouseBus;
};

/** Received mails, as whole MIME messages. */
const RECEIVED = 'inbound/';
/** What is kept of a mail once it is a ticket. */
const KEPT = 'mails/';
/** Scanned letters. */
const SCANS = 'scans/';

/**
 * Every way in which a complaint comes in, each with a function of its own.
 * @see rules B1, B2
 */
export class Intake extends Construct {
  /** Events and mails that were refused, with the reason. */
  readonly refusedEvents: DeadLetters;
  private readonly props: IntakeProps;

  constructor(scope: Construct, id: string, props: IntakeProps) {
    super(scope, id);
    this.props = props;
    this.counter();
    this.refusedEvents = this.events();
    this.mails();
    this.uploads();
  }

  /** Phone, walk-in and letter: what a clerk types in. */
  private counter(): void {
    const { api } = this.props.premises;
    api.serve(this.registrar('Phone', 'intake/phone'), { POST: ['/intake/phone'] });
    api.serve(this.registrar('WalkIn', 'intake/walk-in'), { POST: ['/intake/walk-in'] });
    const letter = this.registrar('Letter', 'intake/letter');
    this.props.letters.grantRead(letter, SCANS);
    api.serve(letter, { POST: ['/intake/letter'] });
  }

  private mails(): void {
    const { premises, mail } = this.props;
    const { house } = premises;
    const parsing = { timeout: Duration.seconds(25), memoryMib: 1024 };
    const email = this.registrar('Email', 'intake/email', parsing);
    mail.grantPut(email, KEPT);
    premises.api.serve(email, { POST: ['/intake/email'] });

    const worker = this.registrar('MailObject', 'intake/mail-object', parsing);
    mail.grantPut(worker, KEPT);
    mail.grantRead(worker, RECEIVED);
    this.refuseTo(this.refusedEvents, worker);
    mail.announceObjects();
    const { emailSender, region } = house.settings.branch;
    if (emailSender !== undefined && hasSes(region)) mail.receiveMail(RECEIVED);
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
      detail: { bucket: { name: [mail.name] }, object: { key: [{ prefix: RECEIVED }] } },
    });
  }

  private uploads(): void {
    const { premises, letters, mail } = this.props;
    const uploads = new HouseFunction(this, 'Uploads', {
      house: premises.house,
      handler: 'intake/uploads',
    });
    letters.grantPut(uploads, SCANS);
    mail.grantPut(uploads, RECEIVED);
    premises.api.serve(uploads, { POST: ['/intake/uploads'] });
  }

  private events(): DeadLetters {
    const { premises, inbox } = this.props;
    const { house } = premises;
    const worker = this.registrar('Events', 'intake/events', { timeout: Duration.seconds(25) });
    const queue = new WorkQueue(this, 'InboxEvents', { ground: house, name: 'inbox', worker });
    // Everything, whatever it is: what matched no rule would vanish without a trace.
    queue.listen(inbox.bus, { source: Match.prefix('') });
    this.props.letters.grantRead(worker, SCANS);
    this.refuseTo(queue.deadLetters, worker);
    house.operations.watch(this, 'EventsRefused', {
      metric: house.operations.ownMetric('InboundEventsRefused'),
      description:
        'Integrators put events that were refused: their reasons stand in the dead letters.',
    });
    return queue.deadLetters;
  }

  private refuseTo(deadLetters: DeadLetters, worker: HouseFunction): void {
    deadLetters.grantSend(worker);
    worker.addEnvironment('INBOX_DLQ_URL', deadLetters.url);
  }

  /** A function that records complaints. */
  private registrar(
    id: string,
    handler: string,
    more: Partial<HouseFunctionProps> = {},
  ): HouseFunction {
    const { premises, lookupKey } = this.props;
    const fn = new HouseFunction(this, id, { house: premises.house, handler, ...more });
    // A customer's earlier tickets are looked up before a new one is stored (B9).
    premises.tickets.grantRead(fn);
    premises.tickets.grantChange(fn);
    premises.caseFiles.grantAdd(fn);
    lookupKey.grantRead(fn);
    return fn;
  }
}
