import { Lazy } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { BranchProps } from './branch-props.ts';
import { AlertDesk } from './constructs/alert-desk.ts';
import { BranchApi } from './constructs/branch-api.ts';
import { Console } from './constructs/console.ts';
import { Customers } from './constructs/customers.ts';
import { Handling } from './constructs/handling.ts';
import { Intake } from './constructs/intake.ts';
import { Limits } from './constructs/limits.ts';
import { Live } from './constructs/live.ts';
import { Notices } from './constructs/notices.ts';
import { Organisation } from './constructs/organisation.ts';
import { WorkOrders } from './constructs/work-orders.ts';
import { premisesIn } from './premises.ts';
import { SiblingStack } from './sibling-stack.ts';
import { groundBesideStore } from './stack-context.ts';
import { tell } from './stack-parameters.ts';

/** Where people and integrators ask something of a branch: its API, and what answers it. */
export class DeskStack extends SiblingStack {
  readonly api: BranchApi;

  constructor(scope: Construct, id: string, props: BranchProps) {
    super(scope, id, props, 'its API, and what answers it');
    const apiUrl = Lazy.string({ produce: () => this.api.url });
    const ground = groundBesideStore(this, props, apiUrl);
    const premises = premisesIn(this, { ...ground, part: 'desk', code: props.code });
    const api = new BranchApi(this, 'Api', { ground, tickets: premises.tickets });
    this.api = api;
    const desk = { ...premises, api };
    new Intake(this, 'Intake', { desk });
    new Handling(this, 'Handling', { desk });
    new WorkOrders(this, 'WorkOrders', { desk });
    new Limits(this, 'Limits', { desk });
    new AlertDesk(this, 'AlertDesk', { desk });
    new Live(this, 'Live', { desk });
    new Notices(this, 'Notices', { desk });
    new Customers(this, 'Customers', { desk });
    new Console(this, 'Console', { desk });
    new Organisation(this, 'Organisation', { desk });
    tell(this, props.settings.branch.id, { 'api-url': api.url });
    this.tell({ ApiId: api.id, ApiUrl: api.url });
  }
}
