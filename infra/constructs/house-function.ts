import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { excuse, excuseWildcard } from '../nag.ts';
import { nameOf } from '../names.ts';
import { hasArm } from '../partition.ts';
import type { House } from '../stack-context.ts';
import { told } from '../stack-parameters.ts';

export type HouseFunctionProps = {
  readonly house: House;
  /** Room and name of the handler's file, such as `intake/phone`. */
  readonly handler: string;
  /** The function's name within the branch; made from the handler's when left out. */
  readonly name?: string;
  readonly roleName?: string;
  /** 10 s when left out: a caller waits. */
  readonly timeout?: Duration;
  readonly memoryMib?: number;
  readonly reservedConcurrency?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether it logs who read what (M2): then its log is one that no stack takes away. */
  readonly logsLookUps?: boolean;
};

/** A function of the house: what all of them have in common stands here and nowhere else. */
export class HouseFunction extends lambda.Function {
  /** The role of this function and no other. */
  readonly ownRole: Role;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    const { house, handler, environment } = props;
    const { branch } = house.settings;
    const functionName = nameOf(branch.id, props.name ?? handler.replace('/', '-'));
    const logGroup = props.logsLookUps
      ? lookUpLogOf(scope, id, house)
      : roomLog(scope, house, handler);
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      ...(props.roleName === undefined ? {} : { roleName: props.roleName }),
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      functionName,
      role,
      logGroup,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: hasArm(branch.region) ? lambda.Architecture.ARM_64 : lambda.Architecture.X86_64,
      code: house.code(handler),
      handler: 'index.handler',
      timeout: props.timeout ?? Duration.seconds(10),
      memorySize: props.memoryMib ?? 512,
      tracing: branch.tracing ? lambda.Tracing.ACTIVE : lambda.Tracing.DISABLED,
      loggingFormat: lambda.LoggingFormat.JSON,
      systemLogLevelV2: lambda.SystemLogLevel[branch.logLevel],
      // Never above INFO: metrics and look-ups are written to the log, and Lambda would drop them.
      applicationLogLevelV2:
        branch.logLevel === 'DEBUG'
          ? lambda.ApplicationLogLevel.DEBUG
          : lambda.ApplicationLogLevel.INFO,
      environment: {
        BRANCH_ID: branch.id,
        ...environment,
      },
      ...(props.reservedConcurrency === undefined
        ? {}
        : { reservedConcurrentExecutions: props.reservedConcurrency }),
    });
    this.ownRole = role;
    if (props.logsLookUps)
      excuseWildcard(role, logGroup.logGroupArn, 'every stream of this one log');
    if (branch.tracing)
      excuse(
        role,
        'AwsSolutions-IAM5[Resource::*]',
        'X-Ray takes no resource for its two write actions',
      );
  }
}

/** The log of the room that a handler belongs to, one for all of its functions in a stack. */
const roomLog = (scope: Construct, { settings, part, key }: House, handler: string): LogGroup => {
  const room = handler.slice(0, handler.indexOf('/'));
  const stack = Stack.of(scope);
  const id = `Log-${part}-${room}`;
  const found = stack.node.tryFindChild(id);
  if (found instanceof LogGroup) return found;
  return new LogGroup(stack, id, {
    logGroupName: `/redress/${settings.branch.id}/${room}/${part}`,
    retention: settings.branch.logRetentionDays,
    encryptionKey: key.key,
    // The name is taken as long as the group is there: one left behind would bar the next deployment.
    removalPolicy: RemovalPolicy.DESTROY,
  });
};

const lookUpLogOf = (scope: Construct, id: string, { settings }: House): ILogGroup =>
  LogGroup.fromLogGroupName(scope, `${id}LookUps`, told(scope, settings.branch.id, 'look-up-log'));
