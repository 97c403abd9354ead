import { readFileSync } from 'node:fs';
import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { filledFully } from '../check-definition-names.ts';
import { excuse } from '../nag.ts';
import { nameOf } from '../names.ts';
import type { StackContext } from '../stack-context.ts';
import type { HouseFunction } from './house-function.ts';

type WaitingMachineProps = {
  readonly ground: StackContext;
  /** Names the definition in `statemachines/`, and the machine. */
  readonly name: 'complaint' | 'notice' | 'paging';
  readonly passTime: HouseFunction;
  /** Where a function finds the machine's ARN. */
  readonly variable: string;
};

/**
 * A machine that waits until what binds is past and has it recorded: a complaint's way from city to
 * province to regulator, a notice until there should be word, an alert's chain of pages. One execution for
 * each generation.
 */
export class WaitingMachine extends Construct {
  private readonly machine: StateMachine;
  private readonly kind: WaitingMachineProps['name'];
  private readonly name: string;
  private readonly variable: string;

  constructor(
    scope: Construct,
    id: string,
    { ground, name, passTime, variable }: WaitingMachineProps,
  ) {
    super(scope, id);
    const { branch } = ground.settings;
    const stateMachineName = nameOf(branch.id, name);
    this.kind = name;
    this.name = stateMachineName;
    this.variable = variable;
    const names = {
      InvokeFunction: Stack.of(this).formatArn({
        service: 'states',
        region: '',
        account: '',
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        resource: 'lambda',
        resourceName: 'invoke',
      }),
      PassTime: passTime.functionArn,
    };
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName,
      definitionBody: DefinitionBody.fromString(
        filledFully(readFileSync(definitionOf(name), 'utf8'), Object.keys(names)),
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
      resourceArns: [passTime.functionArn],
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

  /** Start executions, and stop those that wait for nothing any more. */
  grantArm(fn: HouseFunction): void {
    fn.addEnvironment(this.variable, this.arn);
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['states:StartExecution'],
      resourceArns: [this.arn],
    });
    const { region } = Stack.of(this);
    const executions = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${this.name}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['states:StopExecution'],
      resourceArns: [executions],
    });
    excuse(
      fn.ownRole,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${region}:<AWS::AccountId>:execution:${this.name}:*]`,
      'executions come and go: only their machine is known beforehand',
    );
  }

  private watch({ operations }: StackContext): void {
    const endings = {
      failed: this.machine.metricFailed(),
      'timed-out': this.machine.metricTimedOut(),
    };
    for (const [ending, metric] of Object.entries(endings)) {
      operations.watch(this, `${this.kind}-executions-${ending}`, {
        metric,
        description: `Executions ended without an end (${ending}). What they watched is re-armed by itself; find out why.`,
      });
    }
  }
}

const definitionOf = (name: string): URL =>
  new URL(`../../statemachines/${name}.asl.json`, import.meta.url);
