import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Assembled, Resource } from './assembly.ts';
import { Machine } from './machine.ts';
import type { MeteredTable } from './metered-engine.ts';

/** A function as it is deployed. */
export type DeployedFunction = {
  readonly name: string;
  readonly file: string;
  readonly memoryMib: number;
  readonly architecture: 'arm64' | 'x86_64';
  /** Whether Lambda writes of each invocation that it began, ended, and what it took. */
  readonly logsInvocations: boolean;
  readonly environment: Readonly<Record<string, unknown>>;
};

/** A table of a branch, and the request that makes it. */
export type DeployedTable = MeteredTable & {
  readonly streams: boolean;
  readonly create: CreateTableCommandInput;
};

/** What a branch's stacks hold, as far as a complaint passes through it. */
export type Deployed = {
  readonly branch: string;
  readonly functions: ReadonlyMap<string, DeployedFunction>;
  readonly tables: readonly DeployedTable[];
  /** Readers of the tickets table's stream: which function, and which records it gets. */
  readonly streams: readonly { readonly worker: string; readonly filters: readonly unknown[] }[];
  /** Rules of the branch's own bus that fill a queue, and the function that empties it. */
  readonly queues: readonly { readonly pattern: unknown; readonly worker: string }[];
  /** Route keys, such as `POST /complaints/{proxy+}`, and the function that answers. */
  readonly routes: readonly { readonly key: string; readonly worker: string }[];
  /** Each state machine by its logical id, and the function that is its task. */
  readonly machines: ReadonlyMap<string, { readonly definition: Machine; readonly task: string }>;
  /** The function that the every-minute rule calls. */
  readonly everyMinute: string;
  readonly counts: {
    readonly alarms: number;
    readonly dashboards: number;
    readonly keys: number;
    readonly secrets: number;
    readonly polledQueues: number;
  };
};

const Reference = z.union([
  z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
  z
    .object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform((at) => at['Fn::GetAtt'][0]),
]);
const refersTo = (value: unknown): string | undefined => Reference.safeParse(value).data;

const FunctionProperties = z.looseObject({
  FunctionName: z.string(),
  Architectures: z.tuple([z.enum(['arm64', 'x86_64'])]),
  MemorySize: z.number(),
  Code: z.looseObject({ S3Key: z.string() }),
  LoggingConfig: z.looseObject({ SystemLogLevel: z.string().default('INFO') }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

const functionsOf = ({ all, asset }: Assembled) =>
  new Map(
    all('AWS::Lambda::Function').flatMap(({ id, properties }) => {
      const known = FunctionProperties.safeParse(properties).data;
      if (!known) return [];
      const { FunctionName, Architectures, MemorySize, Code, Environment, LoggingConfig } = known;
      const fn: DeployedFunction = {
        name: FunctionName,
        file: `${asset(Code.S3Key)}/index.mjs`,
        memoryMib: MemorySize,
        architecture: Architectures[0],
        logsInvocations: LoggingConfig.SystemLogLevel !== 'WARN',
        environment: Environment.Variables,
      };
      return [[id, fn] as const];
    }),
  );

const KeySchema = z.array(
  z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }),
);
const TableProperties = z.looseObject({
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema,
  StreamSpecification: z.unknown().optional(),
  GlobalSecondaryIndexes: z
    .array(
      z.looseObject({
        IndexName: z.string(),
        KeySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'INCLUDE', 'KEYS_ONLY']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
});

const tablesOf = ({ branch, all }: Assembled): readonly DeployedTable[] =>
  all('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(({ properties }) => {
    const { StreamSpecification, ...table } = TableProperties.parse(properties);
    const { AttributeDefinitions, KeySchema: keys, GlobalSecondaryIndexes: indexes } = table;
    const streams = StreamSpecification !== undefined;
    const name = `${branch}-${streams ? 'tickets' : 'case-files'}`;
    return {
      name,
      streams,
      create: {
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions,
        KeySchema: keys,
        ...(indexes && {
          GlobalSecondaryIndexes: indexes.map((index) => ({
            IndexName: index.IndexName,
            KeySchema: index.KeySchema,
            Projection: index.Projection,
          })),
        }),
      },
      indexes: (indexes ?? []).map(({ KeySchema: own, Projection }) => ({
        keys: own.map(({ AttributeName }) => AttributeName),
        ...(Projection.ProjectionType !== 'ALL' && { included: Projection.NonKeyAttributes ?? [] }),
      })),
    };
  });

const Mapping = z.looseObject({
  EventSourceArn: z.unknown(),
  FunctionName: z.unknown(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
});

const Rule = z.looseObject({
  EventBusName: z.unknown().optional(),
  EventPattern: z.unknown().optional(),
  ScheduleExpression: z.string().optional(),
  Targets: z.array(z.looseObject({ Arn: z.unknown() })),
});

const Route = z.looseObject({ RouteKey: z.string(), Target: z.unknown() });
const Integration = z.looseObject({ IntegrationUri: z.unknown() });
const MachineProperties = z.looseObject({
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.record(z.string(), z.unknown()),
});

/** The first of `known` that a value mentions, however deep. */
const mentioned = (value: unknown, known: ReadonlyMap<string, unknown>): string | undefined => {
  const text = JSON.stringify(value);
  return [...known.keys()].find((id) => text.includes(`"${id}"`));
};

const byId = (resources: readonly Resource[]) =>
  new Map(resources.map(({ id, properties }) => [id, properties]));

const missing = (what: string): never => {
  throw new Error(`the templates have no ${what}`);
};

/** Reads what a branch's templates deploy. @throws Error when a part is not where it is looked for */
export const deployed = (assembled: Assembled): Deployed => {
  const { branch, all } = assembled;
  const byLogicalId = functionsOf(assembled);
  const nameOf = (value: unknown): string =>
    byLogicalId.get(mentioned(value, byLogicalId) ?? '')?.name ??
    missing('function of a reference');
  const mappings = all('AWS::Lambda::EventSourceMapping').map(({ properties }) =>
    Mapping.parse(properties),
  );
  const queues = byId(all('AWS::SQS::Queue'));
  const rules = all('AWS::Events::Rule').map(({ properties }) => Rule.parse(properties));
  const buses = byId(all('AWS::Events::EventBus'));
  // Integrators' letters on the inbox and AWS's own events go other ways than a complaint's events.
  const isOwnBus = (value: unknown): boolean =>
    !/default|inbox/i.test(
      JSON.stringify(buses.get(refersTo(value) ?? '')?.Name ?? value ?? 'default'),
    );
  const integrations = byId(all('AWS::ApiGatewayV2::Integration'));
  const ofQueues = mappings.filter(
    ({ EventSourceArn }) => mentioned(EventSourceArn, queues) !== undefined,
  );
  return {
    branch,
    functions: new Map([...byLogicalId.values()].map((fn) => [fn.name, fn])),
    tables: tablesOf(assembled),
    streams: mappings
      .filter((mapping) => !ofQueues.includes(mapping))
      .map(({ FunctionName, FilterCriteria }) => ({
        worker: nameOf(FunctionName),
        filters: (FilterCriteria?.Filters ?? []).map(({ Pattern }): unknown => JSON.parse(Pattern)),
      })),
    queues: rules
      .filter(({ EventBusName }) => isOwnBus(EventBusName))
      .flatMap(({ EventPattern, Targets }) =>
        Targets.flatMap(({ Arn }) => {
          const queue = mentioned(Arn, queues);
          const reader = ofQueues.find(
            ({ EventSourceArn }) => queue !== undefined && refersTo(EventSourceArn) === queue,
          );
          return reader && EventPattern
            ? [{ pattern: EventPattern, worker: nameOf(reader.FunctionName) }]
            : [];
        }),
      ),
    routes: all('AWS::ApiGatewayV2::Route').map(({ properties }) => {
      const { RouteKey, Target } = Route.parse(properties);
      const integration = integrations.get(mentioned(Target, integrations) ?? '');
      return { key: RouteKey, worker: nameOf(Integration.parse(integration).IntegrationUri) };
    }),
    machines: new Map(
      all('AWS::StepFunctions::StateMachine').map(({ id, properties }) => {
        const { DefinitionString, DefinitionSubstitutions } = MachineProperties.parse(properties);
        const definition = Machine.parse(JSON.parse(DefinitionString));
        return [id, { definition, task: nameOf(DefinitionSubstitutions) }] as const;
      }),
    ),
    everyMinute: nameOf(
      rules.find(({ ScheduleExpression }) => ScheduleExpression === 'rate(1 minute)')?.Targets ??
        missing('rule of every minute'),
    ),
    counts: {
      alarms: all('AWS::CloudWatch::Alarm').length,
      dashboards: all('AWS::CloudWatch::Dashboard').length,
      keys: all('AWS::KMS::Key').length,
      secrets: all('AWS::SecretsManager::Secret').length,
      polledQueues: ofQueues.length,
    },
  };
};
