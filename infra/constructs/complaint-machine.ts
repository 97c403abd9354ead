import { readFileSync } from 'node:fs';
import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Ground } from '../ground.ts';
import { filledFully } from '../machine-definition.ts';
import { excuse } from '../nag.ts';
import { nameOf } from '../names.ts';
import type { HouseFunction } from './house-function.ts';

const DEFINITION = new URL('../../statemachines/complaint.asl.json', import.meta.url);

type ComplaintMachineProps = { readonly ground: Ground; readonly passMilestone: HouseFunction };

/** A ticket's way from city to province to regulator, one execution for each of its generations. */
export class ComplaintMachine extends Construct {
  private readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { ground, passMilestone }: ComplaintMachineProps) {
    super(scope, id);
    const { branch } = ground.settings;
    const stateMachineName = nameOf(branch.id, 'complaint');
    const names = {
      InvokeFunction: Stack.of(this).formatArn({
        service: 'states',
        region: '',
        account: '',
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        resource: 'lambda',
        resourceName: 'invoke',
      }),
      PassMilestone: passMilestone.functionArn,
    };
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName,
      definitionBody: DefinitionBody.fromString(
        filledFully(readFileSync(DEFINITION, 'utf8'), Object.keys(names)),
      ),
      definitionSubstitutions: names,
      tracingEnabled: branch.tracing,
      logs: {
        destination: new LogGroup(this, 'Log', {
          logGroupName: `/aws/vendedlogs/states/${stateMachineName}`,
          retention: branch.logRetentionDays,
          encryptionKey: ground.key.key,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    Grant.addToPrincipal({
      grantee: this.machine,
      actions: ['lambda:InvokeFunction'],
      resourceArns: [passMilestone.functionArn],
    });
    if (!branch.tracing)
      excuse(this, 'AwsSolutions-SF2', 'traces cost, and are made where branch.json asks for them');
    excuse(this, 'AwsSolutions-SF1', 'each step stands in the ticket already: errors are enough');
    excuse(
      this,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray and the delivery of logs by Step Functions take no resource',
    );
    this.watch(ground);
  }

  get arn(): string {
    return this.machine.stateMachineArn;
  }

  /** Start a ticket's execution. */
  grantStart(fn: HouseFunction): void {
    fn.addEnvironment('STATE_MACHINE_ARN', this.arn);
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['states:StartExecution'],
      resourceArns: [this.arn],
    });
  }

  private watch({ operations }: Ground): void {
    const endings = {
      failed: this.machine.metricFailed(),
      'timed-out': this.machine.metricTimedOut(),
      aborted: this.machine.metricAborted(),
    };
    for (const [ending, metric] of Object.entries(endings)) {
      operations.watch(this, `executions-${ending}`, {
        metric,
        description: `Executions of complaints ended without an end (${ending}). Their tickets are re-armed by themselves; find out why.`,
      });
    }
  }
}
