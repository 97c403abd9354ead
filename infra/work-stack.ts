import type { Construct } from 'constructs';
import type { BranchProps } from './branch-props.ts';
import { Disclosure } from './constructs/disclosure.ts';
import { Federation } from './constructs/federation.ts';
import { Inbound } from './constructs/inbound.ts';
import { Outbox } from './constructs/outbox.ts';
import { Paging } from './constructs/paging.ts';
import { Sending } from './constructs/sending.ts';
import { Timers } from './constructs/timers.ts';
import { watchUndelivered } from './constructs/undelivered.ts';
import { premisesIn } from './premises.ts';
import { SiblingStack } from './sibling-stack.ts';
import { groundBesideStore } from './stack-context.ts';
import { told } from './stack-parameters.ts';

/** What goes on in a branch while nobody asks: timers, queues, pages, and talk with other branches. */
export class WorkStack extends SiblingStack {
  constructor(scope: Construct, id: string, props: BranchProps) {
    super(scope, id, props, 'timers, queues, pages, talk with other branches');
    const apiUrl = told(this, props.settings.branch.id, 'api-url');
    const ground = groundBesideStore(this, props, apiUrl);
    const premises = premisesIn(this, { ...ground, part: 'work', code: props.code });
    const inbound = new Inbound(this, 'Inbound', { premises });
    const timers = new Timers(this, 'Timers', { premises });
    new Paging(this, 'Paging', { premises, sweeper: timers.sweeper });
    new Sending(this, 'Sending', { premises });
    new Outbox(this, 'Outbox', { premises });
    new Federation(this, 'Federation', { premises });
    new Disclosure(this, 'Disclosure', { premises });
    watchUndelivered(this, ground);
    this.tell({
      RefusedQueueUrl: inbound.refused.url,
      StateMachineArn: timers.complaints.arn,
    });
  }
}
