import type { Construct } from 'constructs';
import { BranchKey } from './access/branch-key.ts';
import type { BranchProps } from './branch-props.ts';
import { branchBus, inboxBus } from './constructs/branch-buses.ts';
import { AccessLogs } from './constructs/bucket-access-logs.ts';
import { CaseFileTable } from './constructs/case-file-table.ts';
import { DocumentBucket, RECEIVED } from './constructs/document-bucket.ts';
import { GeneratedSecret } from './constructs/generated-secret.ts';
import { watchKey } from './constructs/key-watch.ts';
import { lookUpLog } from './constructs/look-up-log.ts';
import { OwnKey } from './constructs/own-key.ts';
import { TicketTable } from './constructs/ticket-table.ts';
import { alertTopic, operationsTopic } from './constructs/topics.ts';
import { Undelivered } from './constructs/undelivered.ts';
import { hasSes } from './partition.ts';
import { SiblingStack } from './sibling-stack.ts';
import type { Ground } from './stack-context.ts';
import { tell } from './stack-parameters.ts';

/** What a branch keeps, and what others have subscribed to: it stays while the rest is replaced. */
export class StoreStack extends SiblingStack {
  constructor(scope: Construct, id: string, props: BranchProps) {
    super(scope, id, props, 'what it keeps');
    const { settings, local } = props;
    const branchId = settings.branch.id;
    const key = new OwnKey(this, 'Key', { branchId, local });
    const operations = operationsTopic(this, {
      branchId,
      local,
      contacts: settings.branch.operations,
    });
    const ground: Ground = {
      settings,
      local,
      key: new BranchKey(key.key),
    };
    const { restored } = settings.branch;
    const tickets = restored.tickets ?? new TicketTable(this, 'Tickets', { ground });
    const caseFiles = restored.caseFiles ?? new CaseFileTable(this, 'CaseFiles', { ground });
    const { mail, letters } = this.buckets(ground, key);
    const lookupKey = new GeneratedSecret(this, 'LookupKey', {
      ground,
      description: `Keys the hashes by which ${branchId} finds a customer's earlier tickets`,
      notRotatedBecause: 'every stored hash depends on it; a new version is added, none replaced',
    });
    const webhookKey = new GeneratedSecret(this, 'WebhookKey', {
      ground,
      description: `Signs what ${branchId} sends over webhooks`,
      notRotatedBecause: 'its receivers hold it too: it changes when they can change with it',
    });
    const lookUps = lookUpLog(this, ground);
    tell(this, branchId, {
      'key-arn': key.key.keyArn,
      'tickets-table': tickets.table,
      'tickets-stream-arn': tickets.streamArn,
      'case-files-table': caseFiles.table,
      'mail-bucket': mail.name,
      'letter-bucket': letters.name,
      'lookup-key-arn': lookupKey.arn,
      'webhook-secret-arn': webhookKey.arn,
      'look-up-log': lookUps.logGroupName,
    });
    const undelivered = new Undelivered(this, 'Undelivered', { ground, name: 'undelivered' });
    watchKey(this, { branchId, key, topic: operations, undelivered });
    this.tell({
      BusName: branchBus(this, ground, undelivered).name,
      InboxBusName: inboxBus(this, ground).name,
      TableName: tickets.table,
      CaseFileTableName: caseFiles.table,
      MailBucketName: mail.name,
      LetterBucketName: letters.name,
      AlertTopicArn: alertTopic(this, { branchId, local, key }).topicArn,
      OperationsTopicArn: operations.topicArn,
      WebhookSecretArn: webhookKey.arn,
      LookUpLogName: lookUps.logGroupName,
    });
  }

  private buckets(ground: Ground, key: OwnKey): { mail: DocumentBucket; letters: DocumentBucket } {
    const accessLogs = new AccessLogs(this, 'AccessLogs', { ground });
    const mail = new DocumentBucket(this, 'Mail', { ground, accessLogs, logName: 'mail' });
    const letters = new DocumentBucket(this, 'Letters', { ground, accessLogs, logName: 'letters' });
    mail.announceObjects();
    const { emailSender, region } = ground.settings.branch;
    if (emailSender !== undefined && hasSes(region)) mail.receiveMail(key, RECEIVED);
    return { mail, letters };
  }
}
