import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import * as z from 'zod';
import type { BranchFile, BranchSettings } from '../../functions/contracts/branch.ts';
import { loadBranches } from '../../infra/branch-config.ts';
import { type BranchStacks, branchStacks } from '../../infra/branch-stacks.ts';

type Options = {
  readonly region?: string;
  readonly local?: boolean;
  /** What every branch's file says besides. */
  readonly branch?: Partial<BranchFile>;
};

const { context: fromFile } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync('cdk.json', 'utf8')));

/** As the command line takes it from cdk.json, without a validator that takes seconds to load. */
export const context = { ...fromFile, '@aws-cdk/core:validateAgainstDefaultRules': false };

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
export type Resource = z.infer<typeof Resource>;

const oneOrMore = <T extends z.ZodType>(schema: T) =>
  z.union([schema, z.array(schema)]).transform((value) => [value].flat());

const Statement = z.looseObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.unknown().optional(),
  Action: oneOrMore(z.string()),
  Resource: oneOrMore(z.unknown()).optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
export type Statement = z.infer<typeof Statement>;

const PolicyDocument = z.looseObject({ Statement: z.array(Statement) });
const Attached = z.looseObject({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument,
});

/** Statements of a policy document, be it a key's, a bus's or a role's. */
export const statementsIn = (document: unknown): Statement[] =>
  PolicyDocument.parse(document).Statement;

/** A template, and what tests ask of it. */
export type Synthesised = {
  readonly template: Template;
  readonly text: string;
  /** Resources of a type, by logical id. */
  readonly all: (type: string) => Record<string, Resource>;
};

/** A branch's three templates as one, and each by itself. */
export type Branch = Synthesised & {
  /** Handlers that its functions are made of. */
  readonly handlers: readonly string[];
  readonly stacks: Readonly<Record<keyof BranchStacks, Synthesised>>;
};

const viewOf = (template: Template): Synthesised => ({
  template,
  text: JSON.stringify(template.toJSON()),
  all: (type) => z.record(z.string(), Resource).parse(template.findResources(type)),
});

/** Templates laid together; no two resources bear one id. */
const together = (templates: readonly Template[]): Template => {
  const parts = templates.map((template) => template.toJSON());
  const merged = (section: string) => Object.assign({}, ...parts.map((part) => part[section]));
  const Resources = merged('Resources');
  const resources = parts.flatMap((part) => Object.keys(part.Resources));
  if (new Set(resources).size < resources.length) throw new Error('two resources with one id');
  return Template.fromJSON({
    Resources,
    Parameters: merged('Parameters'),
    Outputs: merged('Outputs'),
  });
};

/** The templates that settings give. */
export const synthesised = (settings: BranchSettings, local = false): Branch => {
  const { region, account } = settings.branch;
  const handlers = new Set<string>();
  const { store, desk, work } = branchStacks(new App({ context }), {
    settings,
    local,
    code: (handler) => {
      handlers.add(handler);
      return Code.fromInline('exports.handler = () => undefined');
    },
    env: { region, ...(account !== undefined && { account }) },
  });
  const stacks = {
    store: viewOf(Template.fromStack(store)),
    desk: viewOf(Template.fromStack(desk)),
    work: viewOf(Template.fromStack(work)),
  };
  const templates = Object.values(stacks).map(({ template }) => template);
  return { ...viewOf(together(templates)), handlers: [...handlers].sort(), stacks };
};

const synthesise = (
  id: string,
  { region = 'eu-central-1', local = false, branch = {} }: Options,
): Branch => {
  const branches = loadBranches({ folder: 'branches', defaultRegion: region });
  const settings = branches.find((one) => one.branch.id === id);
  if (!settings) throw new Error(`no branch ${id}`);
  return synthesised({ ...settings, branch: { ...settings.branch, ...branch } }, local);
};

const done = new Map<string, Branch>();

/** The templates of a branch of this repository; synthesised once for each set of options. */
export const branchTemplate = (id: 'huaian' | 'jiangsu', options: Options = {}): Branch => {
  const key = JSON.stringify([id, options]);
  const found = done.get(key) ?? synthesise(id, options);
  done.set(key, found);
  return found;
};

/** Every statement of the policies attached to a role. */
export const statementsOf = ({ all }: Synthesised, roleId: string): Statement[] =>
  Object.values(all('AWS::IAM::Policy'))
    .map(({ Properties }) => Attached.parse(Properties))
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === roleId))
    .flatMap((attached) => attached.PolicyDocument.Statement);

const Reference = z.union([
  z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
  z
    .object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform((at) => at['Fn::GetAtt'][0]),
]);

/** Logical id of what a Ref or a GetAtt points at. */
export const pointedAt = (value: unknown): string => Reference.parse(value);

/** The branch's key, in the store and as its siblings are told of it. */
export const ours = {
  store: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] },
  told: { Ref: Match.stringLikeRegexp('^SsmParameterValueredress\\w*keyarn') },
};
