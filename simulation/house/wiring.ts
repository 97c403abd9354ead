import * as z from 'zod';
import { handlerOf } from './synthesise.ts';
import type { Deployment } from './template.ts';

const Environment = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
  Timeout: z.number(),
});
const Source = z.object({
  BatchSize: z.number(),
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  MaximumRecordAgeInSeconds: z.number().optional(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
});
const QueueProperties = z.object({
  VisibilityTimeout: z.number().default(30),
  MessageRetentionPeriod: z.number().default(345_600),
  RedrivePolicy: z
    .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() })
    .optional(),
});
const RuleProperties = z.object({
  EventBusName: z.string().default('default'),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  State: z.literal('ENABLED'),
  Targets: z.array(z.looseObject({ Arn: z.string(), Input: z.string().optional() })),
});
const MachineProperties = z.object({
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.record(z.string(), z.string()).default({}),
});
const RouteProperties = z.object({ RouteKey: z.string(), Target: z.string() });
const IntegrationProperties = z.object({ IntegrationUri: z.string() });
const AliasProperties = z.object({ FunctionName: z.string(), Name: z.string() });
const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));
const TableProperties = z.object({
  KeySchema,
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema,
        Projection: z.object({
          ProjectionType: z.string(),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .default([]),
  StreamSpecification: z.unknown().optional(),
});
const BucketProperties = z.object({
  NotificationConfiguration: z
    .object({ EventBridgeConfiguration: z.object({ EventBridgeEnabled: z.boolean() }) })
    .optional(),
});

/** A function: its handler's name, what its environment says, and how long it may take, in seconds. */
export type WiredFunction = {
  readonly name: string;
  readonly arn: string;
  readonly handler: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
};

export type WiredQueue = {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly visibilitySeconds: number;
  readonly retentionSeconds: number;
  readonly redrive?: { readonly to: string; readonly maxReceives: number };
};

/** What hands records of a stream or messages of a queue to a function. */
export type WiredSource = {
  readonly from: string;
  readonly fn: string;
  readonly batchSize: number;
  readonly patterns: readonly Readonly<Record<string, unknown>>[];
  readonly maxAgeSeconds: number | undefined;
  readonly onFailure: string | undefined;
};

export type WiredRule = {
  readonly bus: string;
  readonly pattern: Readonly<Record<string, unknown>> | undefined;
  readonly schedule: string | undefined;
  readonly targets: readonly { readonly arn: string; readonly input: string | undefined }[];
};

export type WiredTable = {
  readonly name: string;
  readonly arn: string;
  readonly indexes: readonly WiredIndex[];
  readonly streams: boolean;
};
export type WiredIndex = {
  readonly name: string;
  readonly partition: string;
  readonly sort: string;
  /** Attributes besides the keys. */
  readonly shown: readonly string[];
};

export type WiredMachine = {
  readonly name: string;
  readonly arn: string;
  readonly definition: unknown;
};

/** What calls what in a branch, read from its templates: what is added there is simulated too. */
export type Wiring = {
  readonly functions: readonly WiredFunction[];
  readonly routes: readonly { readonly key: string; readonly fn: string }[];
  readonly sources: readonly WiredSource[];
  readonly queues: readonly WiredQueue[];
  readonly rules: readonly WiredRule[];
  readonly tables: readonly WiredTable[];
  readonly machines: readonly WiredMachine[];
  /** Doors that neighbours knock at: ARN with alias, and the function behind it. */
  readonly aliases: readonly { readonly arn: string; readonly fn: string }[];
  readonly buckets: readonly { readonly name: string; readonly tellsBus: boolean }[];
};

const keysOf = (schema: z.output<typeof KeySchema>) => ({
  partition: schema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '',
  sort: schema.find(({ KeyType }) => KeyType === 'RANGE')?.AttributeName ?? '',
});

const functionsIn = ({ all }: Deployment): WiredFunction[] =>
  all('AWS::Lambda::Function').map(({ name, arn, properties }) => {
    const { Environment: environment, Timeout } = Environment.parse(properties);
    return {
      name,
      arn,
      handler: handlerOf(properties),
      env: environment.Variables,
      timeoutSeconds: Timeout,
    };
  });

const routesIn = ({ all }: Deployment, functions: readonly WiredFunction[]) => {
  const integrations = new Map(
    all('AWS::ApiGatewayV2::Integration').map(({ name, properties }) => [
      name,
      IntegrationProperties.parse(properties).IntegrationUri,
    ]),
  );
  return all('AWS::ApiGatewayV2::Route').map(({ properties }) => {
    const { RouteKey, Target } = RouteProperties.parse(properties);
    const uri = integrations.get(Target.replace('integrations/', ''));
    const fn = functions.find(({ arn }) => arn === uri);
    if (!fn) throw new Error(`route ${RouteKey} leads nowhere`);
    return { key: RouteKey, fn: fn.name };
  });
};

const sourcesIn = ({ all }: Deployment): WiredSource[] =>
  all('AWS::Lambda::EventSourceMapping').map(({ properties }) => {
    const source = Source.parse(properties);
    return {
      from: source.EventSourceArn,
      fn: source.FunctionName,
      batchSize: source.BatchSize,
      patterns: (source.FilterCriteria?.Filters ?? []).map(({ Pattern }) =>
        z.record(z.string(), z.unknown()).parse(JSON.parse(Pattern)),
      ),
      maxAgeSeconds: source.MaximumRecordAgeInSeconds,
      onFailure: source.DestinationConfig?.OnFailure.Destination,
    };
  });

const queuesIn = ({ all }: Deployment): WiredQueue[] =>
  all('AWS::SQS::Queue').map(({ name, arn, properties }) => {
    const { RedrivePolicy, ...queue } = QueueProperties.parse(properties);
    return {
      name,
      arn,
      url: `https://sqs/${name}`,
      visibilitySeconds: queue.VisibilityTimeout,
      retentionSeconds: queue.MessageRetentionPeriod,
      ...(RedrivePolicy && {
        redrive: {
          to: RedrivePolicy.deadLetterTargetArn,
          maxReceives: RedrivePolicy.maxReceiveCount,
        },
      }),
    };
  });

const rulesIn = ({ all }: Deployment): WiredRule[] =>
  all('AWS::Events::Rule').map(({ properties }) => {
    const rule = RuleProperties.parse(properties);
    return {
      bus: rule.EventBusName,
      pattern: rule.EventPattern,
      schedule: rule.ScheduleExpression,
      targets: rule.Targets.map(({ Arn, Input }) => ({ arn: Arn, input: Input })),
    };
  });

const tablesIn = ({ all }: Deployment): WiredTable[] =>
  all('AWS::DynamoDB::Table').map(({ name, arn, properties }) => {
    const { GlobalSecondaryIndexes, StreamSpecification } = TableProperties.parse(properties);
    return {
      name,
      arn,
      streams: StreamSpecification !== undefined,
      indexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema: keys, Projection }) => ({
        name: IndexName,
        ...keysOf(keys),
        shown: Projection.NonKeyAttributes ?? [],
      })),
    };
  });

const machinesIn = ({ all }: Deployment): WiredMachine[] =>
  all('AWS::StepFunctions::StateMachine').map(({ name, arn, properties }) => {
    const { DefinitionString, DefinitionSubstitutions } = MachineProperties.parse(properties);
    const text = DefinitionString.replace(
      /\$\{(\w+)\}/g,
      (_, variable) => DefinitionSubstitutions[variable] ?? '',
    );
    return { name, arn, definition: JSON.parse(text) };
  });

/** Reads a branch's wiring from its templates. @throws ZodError where they say something unforeseen */
export const wiringOf = (deployment: Deployment): Wiring => {
  const functions = functionsIn(deployment);
  const aliases = deployment.all('AWS::Lambda::Alias').map(({ properties }) => {
    const { FunctionName, Name } = AliasProperties.parse(properties);
    const fn = functions.find(({ name }) => name === FunctionName);
    return { arn: `${fn?.arn}:${Name}`, fn: FunctionName };
  });
  const buckets = deployment.all('AWS::S3::Bucket').map(({ name, properties }) => ({
    name,
    tellsBus: BucketProperties.parse(properties).NotificationConfiguration !== undefined,
  }));
  return {
    functions,
    routes: routesIn(deployment, functions),
    sources: sourcesIn(deployment),
    queues: queuesIn(deployment),
    rules: rulesIn(deployment),
    tables: tablesIn(deployment),
    machines: machinesIn(deployment),
    aliases,
    buckets,
  };
};
