import * as z from 'zod';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
type Resource = z.output<typeof Resource>;

const TemplateFile = z.object({
  Resources: z.record(z.string(), Resource),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.string().optional() })).default({}),
});

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
]);

/** The account that a simulated branch is deployed in. */
const ACCOUNT = '000000000000';

/** In which property a resource of a type bears its name. */
const NAMED_BY: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Lambda::Alias': 'Name',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
};

/** What stands before the name in an ARN. */
const ARN_OF: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'dynamodb:table/',
  'AWS::Events::EventBus': 'events:event-bus/',
  'AWS::Lambda::Function': 'lambda:function:',
  'AWS::S3::Bucket': 's3:',
  'AWS::SNS::Topic': 'sns:',
  'AWS::SQS::Queue': 'sqs:',
  'AWS::SecretsManager::Secret': 'secretsmanager:secret:',
  'AWS::StepFunctions::StateMachine': 'states:stateMachine:',
};

/** Those of which a `Ref` gives the ARN. */
const REF_IS_ARN = [
  'AWS::SNS::Topic',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
];

/** A resource with its name and ARN, and everything that its properties refer to filled in. */
export type Deployed = {
  readonly type: string;
  readonly name: string;
  readonly arn: string;
  readonly properties: unknown;
};

/** Stacks of a branch as they would stand deployed together. */
export type Deployment = { readonly all: (type: string) => readonly Deployed[] };

/**
 * Fills in what a branch's templates refer to, among themselves too.
 * @param templates of all stacks of the branch; no two resources bear one id
 */
export const deployed = (
  templates: readonly unknown[],
  { branch, region, partition }: { branch: string; region: string; partition: string },
): Deployment => {
  const read = templates.map((template) => TemplateFile.parse(template));
  const resources = new Map(read.flatMap(({ Resources }) => Object.entries(Resources)));
  const parameters = new Map(read.flatMap(({ Parameters }) => Object.entries(Parameters)));
  const pseudo = new Map([
    ['AWS::Partition', partition],
    ['AWS::AccountId', ACCOUNT],
    ['AWS::Region', region],
    ['AWS::URLSuffix', 'amazonaws.com'],
  ]);

  const nameOf = (id: string, { Type, Properties }: Resource): string => {
    const named = NAMED_BY[Type];
    const given = named === undefined ? undefined : Properties[named];
    return given === undefined ? `${branch}-${id.toLowerCase()}` : String(filled(given));
  };
  const arnOf = (id: string, resource: Resource): string => {
    const [service = '', rest = ''] = (ARN_OF[resource.Type] ?? 'other:').split(/:(.*)/s);
    return `arn:${partition}:${service}:${region}:${ACCOUNT}:${rest}${nameOf(id, resource)}`;
  };
  const toldBy = (parameter: string): unknown => {
    const path = parameters.get(parameter)?.Default;
    const told = [...resources.values()].find(
      ({ Type, Properties }) => Type === 'AWS::SSM::Parameter' && Properties.Name === path,
    );
    return told ? filled(told.Properties.Value) : path;
  };
  const refTo = (id: string): unknown => {
    const known = pseudo.get(id);
    if (known !== undefined) return known;
    const resource = resources.get(id);
    if (!resource) return toldBy(id);
    if (resource.Type === 'AWS::SQS::Queue') return `https://sqs/${nameOf(id, resource)}`;
    return REF_IS_ARN.includes(resource.Type) ? arnOf(id, resource) : nameOf(id, resource);
  };
  const attributeOf = (id: string, attribute: string): unknown => {
    const resource = resources.get(id);
    if (!resource) throw new Error(`no resource ${id}`);
    if (attribute === 'StreamArn') return `${arnOf(id, resource)}/stream`;
    if (attribute === 'ApiEndpoint') return `https://api.${branch}.example.cn`;
    return attribute === 'Arn' ? arnOf(id, resource) : `${nameOf(id, resource)}.${attribute}`;
  };
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    const { data: intrinsic } = Intrinsic.safeParse(value);
    if (!intrinsic)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one)]));
    if ('Ref' in intrinsic) return refTo(intrinsic.Ref);
    if ('Fn::GetAtt' in intrinsic) return attributeOf(...intrinsic['Fn::GetAtt']);
    const [between, parts] = intrinsic['Fn::Join'];
    return parts.map((part) => String(filled(part))).join(between);
  };

  return {
    all: (type) =>
      [...resources]
        .filter(([, { Type }]) => Type === type)
        .map(([id, resource]) => ({
          type,
          name: nameOf(id, resource),
          arn: arnOf(id, resource),
          properties: filled(resource.Properties),
        })),
  };
};
