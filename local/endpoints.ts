import { writeFile } from 'node:fs/promises';
import * as z from 'zod';
import type { BranchFile } from '../functions/contracts/branch.ts';
import { ROLES } from '../functions/domain/actor.ts';
import { region } from './aws.ts';
import type { Issuer } from './issuer.ts';
import { readJson } from './read-json.ts';
import type { StateFolder } from './state-folder.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

const BranchEndpoints = z.strictObject({
  id: z.string(),
  level: z.enum(['city', 'province']),
  parent: z.string().optional(),
  /** Can be called as it is: paths are appended to it. */
  apiUrl: z.url(),
  busName: z.string(),
  inboxBusName: z.string(),
  tableName: z.string(),
  mailBucket: z.string(),
  letterBucket: z.string(),
  stateMachineArn: z.string(),
  /** A bearer token for each role. */
  tokens: z.record(z.enum(ROLES), z.string()),
});

export type BranchEndpoints = z.infer<typeof BranchEndpoints>;

/** `.local/endpoints.json`: all that a client of the local run needs. */
export const Endpoints = z.strictObject({
  endpoint: z.url(),
  region: z.string(),
  issuer: z.url(),
  jwks: z.url(),
  /** Lists what has reached on-call people. */
  received: z.url(),
  branches: z.array(BranchEndpoints),
});

export type Endpoints = z.infer<typeof Endpoints>;

const Outputs = z.object({
  ApiUrl: z.url(),
  BusName: z.string(),
  InboxBusName: z.string(),
  TableName: z.string(),
  MailBucketName: z.string(),
  LetterBucketName: z.string(),
  StateMachineArn: z.string(),
  AlertTopicArn: z.string(),
  WebhookSecretArn: z.string(),
});

/** What a branch's stacks tell of it. */
export type StackOutputs = z.infer<typeof Outputs>;

/**
 * The outputs of all deployed stacks, by branch.
 * @throws when a stack has not told all that is needed
 */
export const readStackOutputs = async (
  { stackOutputs }: StateFolder,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StackOutputs>> => {
  const told = (await readJson(stackOutputs, z.record(z.string(), z.looseObject({})))) ?? {};
  const toldOf = (id: string) =>
    Object.assign({}, ...['store', 'desk', 'work'].map((part) => told[`Redress-${id}-${part}`]));
  return new Map(ids.map((id) => [id, Outputs.parse(toldOf(id))]));
};

type Deployed = {
  readonly origin: string;
  readonly issuer: Issuer;
  readonly receiver: WebhookReceiver;
  readonly branches: readonly BranchFile[];
  readonly outputs: ReadonlyMap<string, StackOutputs>;
};

const branchEndpoints = async (
  { id, level, parent, auth }: BranchFile,
  told: StackOutputs,
  issuer: Issuer,
): Promise<BranchEndpoints> => {
  const token = (role: (typeof ROLES)[number]) =>
    issuer.sign({ branch: id, role, names: auth.claims });
  return {
    id,
    level,
    ...(parent === undefined ? {} : { parent }),
    apiUrl: told.ApiUrl,
    busName: told.BusName,
    inboxBusName: told.InboxBusName,
    tableName: told.TableName,
    mailBucket: told.MailBucketName,
    letterBucket: told.LetterBucketName,
    stateMachineArn: told.StateMachineArn,
    tokens: {
      integrator: await token('integrator'),
      handler: await token('handler'),
      manager: await token('manager'),
      oncall: await token('oncall'),
      publisher: await token('publisher'),
    },
  };
};

/** Everything about a deployment that others may build on, with a token for each role. */
export const endpointsOf = async ({
  origin,
  issuer,
  receiver,
  branches,
  outputs,
}: Deployed): Promise<Endpoints> => ({
  endpoint: origin,
  region,
  issuer: issuer.url,
  jwks: issuer.jwksUrl,
  received: `${receiver.origin}/received`,
  branches: await Promise.all(
    branches.flatMap((branch) => {
      const told = outputs.get(branch.id);
      return told === undefined ? [] : [branchEndpoints(branch, told, issuer)];
    }),
  ),
});

/** Writes `endpoints.json`; the tokens in it are for this machine's owner alone. */
export const writeEndpoints = (state: StateFolder, endpoints: Endpoints): Promise<void> =>
  writeFile(state.endpoints, `${JSON.stringify(Endpoints.parse(endpoints), null, 2)}\n`, {
    mode: 0o600,
  });
