import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { BranchSettings } from '../functions/contracts/branch.ts';
import { AccessLogs } from './constructs/access-logs.ts';
import { BranchApi } from './constructs/branch-api.ts';
import { branchBus, inboxBus } from './constructs/branch-buses.ts';
import { BranchKey } from './constructs/branch-key.ts';
import { CaseFiles } from './constructs/case-files.ts';
import { DocumentBucket } from './constructs/document-bucket.ts';
import { Escalation } from './constructs/escalation.ts';
import { type Address, Federation } from './constructs/federation.ts';
import { GeneratedSecret } from './constructs/generated-secret.ts';
import { Handling } from './constructs/handling.ts';
import { Intake } from './constructs/intake.ts';
import { Notices } from './constructs/notices.ts';
import { OnCall } from './constructs/on-call.ts';
import { Operations } from './constructs/operations.ts';
import { Outbox } from './constructs/outbox.ts';
import { Tickets } from './constructs/tickets.ts';
import type { Ground } from './ground.ts';
import type { Premises } from './premises.ts';

export type BranchStackProps = StackProps & {
  readonly settings: BranchSettings;
  /** The neighbours; in this stack's account when theirs is not known. */
  readonly addresses: readonly (Omit<Address, 'account'> & { readonly account?: string })[];
  readonly local: boolean;
  readonly code: (handler: string) => Code;
};

/**
 * A branch, city or province alike.
 * @see rule A1
 */
export class BranchStack extends Stack {
  constructor(scope: Construct, id: string, props: BranchStackProps) {
    super(scope, id, props);
    const { settings, local, code } = props;
    const branchId = settings.branch.id;
    // CDK names a function's role in DependsOn besides its Ref: harmless, and not ours to change.
    this.templateOptions.metadata = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } };
    Tags.of(this).add('redress:branch', branchId);

    const key = new BranchKey(this, 'Key', { branchId, local });
    const operations = new Operations(this, 'Operations', { branchId, key, local });
    const ground: Ground = { settings, local, key, operations };
    const addresses = props.addresses.map((address) => ({ account: this.account, ...address }));
    const api = new BranchApi(this, 'Api', { ground });
    const premises: Premises = {
      house: { ...ground, code, apiUrl: api.url },
      api,
      tickets: new Tickets(this, 'Tickets', { ground }),
      caseFiles: new CaseFiles(this, 'CaseFiles', { ground }),
      bus: branchBus(this, ground, addresses),
    };

    const accessLogs = new AccessLogs(this, 'AccessLogs', { ground });
    const mail = new DocumentBucket(this, 'Mail', { ground, accessLogs, variable: 'MAIL_BUCKET' });
    const letters = new DocumentBucket(this, 'Letters', {
      ground,
      accessLogs,
      variable: 'LETTER_BUCKET',
    });
    const lookupKey = new GeneratedSecret(this, 'LookupKey', {
      ground,
      description: `Keys the hashes by which ${branchId} finds a customer's earlier tickets`,
      variable: 'LOOKUP_KEY_SECRET',
      notRotatedBecause: 'every stored hash depends on it; a new version is added, none replaced',
    });
    const webhookKey = new GeneratedSecret(this, 'WebhookKey', {
      ground,
      description: `Signs what ${branchId} sends over webhooks`,
      variable: 'WEBHOOK_SECRET',
      notRotatedBecause: 'its receivers hold it too: it changes when they can change with it',
    });

    const inbox = inboxBus(this, ground);
    const intake = new Intake(this, 'Intake', { premises, mail, letters, lookupKey, inbox });
    new Handling(this, 'Handling', { premises, lookupKey });
    const escalation = new Escalation(this, 'Escalation', { premises });
    const onCall = new OnCall(this, 'OnCall', { premises, webhookKey });
    new Notices(this, 'Notices', { premises });
    new Outbox(this, 'Outbox', { premises });
    new Federation(this, 'Federation', { premises, addresses });

    this.tell({
      ApiId: api.id,
      ApiUrl: api.url,
      BusName: premises.bus.name,
      InboxBusName: inbox.name,
      InboxDeadLetterQueueUrl: intake.refusedEvents.url,
      TableName: premises.tickets.name,
      CaseFileTableName: premises.caseFiles.name,
      MailBucketName: mail.name,
      LetterBucketName: letters.name,
      StateMachineArn: escalation.machine.arn,
      AlertTopicArn: onCall.alertTopicArn,
      WebhookSecretArn: webhookKey.arn,
    });
  }

  /** What others need to know to reach the branch. */
  private tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
