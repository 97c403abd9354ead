import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import type { BranchFile } from '../functions/contracts/branch.ts';
import type { OrganisationFile } from '../functions/contracts/organisation.ts';
import { POSTS, type Post } from '../functions/domain/post.ts';
import { region } from './aws.ts';
import type { Issuer } from './issuer.ts';
import { readJson } from './read-json.ts';
import type { StateFolder } from './state-folder.ts';
import { Trouble } from './trouble.ts';
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
  /** A bearer token of somebody in each post, and of a channel. */
  tokens: z.record(z.enum(['integrator', ...POSTS]), z.string()),
  /** The bearer token of each person of the organisation, by id. */
  people: z.record(z.string(), z.string()),
});

export type BranchEndpoints = z.infer<typeof BranchEndpoints>;

/** `.local/endpoints.json`: all that a client of the local run needs. */
export const Endpoints = z.strictObject({
  endpoint: z.url(),
  region: z.string(),
  issuer: z.url(),
  jwks: z.url(),
  /** Lists what has reached on-call people and customers. */
  received: z.url(),
  /** By what customers are written to: a mail server's port, and where each branch's text messages go. */
  customers: z.strictObject({ mailPort: z.int(), texts: z.record(z.string(), z.url()) }),
  /** Whose figures the branches run by: the demonstration's, in which hours are seconds, or their own. */
  figures: z.enum(['demonstration', 'own']),
  branches: z.array(BranchEndpoints),
});

export type Endpoints = z.infer<typeof Endpoints>;

const Outputs = z.object({
  ApiUrl: z.url(),
  BusName: z.string(),
  InboxBusName: z.string(),
  TableName: z.string(),
  CaseFileTableName: z.string(),
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

type Deployed = Pick<Endpoints, 'figures'> & {
  readonly origin: string;
  readonly issuer: Issuer;
  readonly receiver: WebhookReceiver;
  readonly customers: { readonly mailPort: number; readonly textsOf: (branch: string) => string };
  readonly branches: readonly BranchFile[];
  readonly outputs: ReadonlyMap<string, StackOutputs>;
  readonly organisations: ReadonlyMap<string, OrganisationFile>;
};

const branchEndpoints = async (
  { id, level, parent, auth }: BranchFile,
  {
    told,
    organisation,
    issuer,
  }: { told: StackOutputs; organisation: OrganisationFile; issuer: Issuer },
): Promise<BranchEndpoints> => {
  // Who holds it with the least besides: what the post may not do, their token may not either.
  const fewestPostsFirst = Object.values(organisation.people).toSorted(
    (one, other) => one.posts.length - other.posts.length,
  );
  const ofSubject = (sub: string) => issuer.sign({ branch: id, sub, names: auth.claims });
  // Where nobody holds a post, its token is nobody's: the branch says so itself.
  const ofPost = (post: Post) =>
    ofSubject(
      fewestPostsFirst.find(({ posts }) => posts.some((held) => held.post === post))?.sub ?? post,
    );
  const integrator = { branch: id, role: 'integrator', sub: 'integrator' } as const;
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
      integrator: await issuer.sign({ ...integrator, names: auth.claims }),
      taker: await ofPost('taker'),
      dispatcher: await ofPost('dispatcher'),
      handler: await ofPost('handler'),
      head: await ofPost('head'),
      reviewer: await ofPost('reviewer'),
      lead: await ofPost('lead'),
      manager: await ofPost('manager'),
      'on-call': await ofPost('on-call'),
      publisher: await ofPost('publisher'),
    },
    people: Object.fromEntries(
      await Promise.all(
        Object.entries(organisation.people).map(
          async ([person, { sub }]) => [person, await ofSubject(sub)] as const,
        ),
      ),
    ),
  };
};

const NOBODY: OrganisationFile = { units: {}, people: {} };

/** Everything about a deployment that others may build on, with tokens of a channel and of each post. */
export const endpointsOf = async ({
  origin,
  issuer,
  receiver,
  customers,
  branches,
  outputs,
  organisations,
  figures,
}: Deployed): Promise<Endpoints> => ({
  endpoint: origin,
  region,
  issuer: issuer.url,
  jwks: issuer.jwksUrl,
  received: `${receiver.origin}/received`,
  customers: {
    mailPort: customers.mailPort,
    texts: Object.fromEntries(branches.map(({ id }) => [id, customers.textsOf(id)])),
  },
  figures,
  branches: await Promise.all(
    branches.flatMap((branch) => {
      const told = outputs.get(branch.id);
      const organisation = organisations.get(branch.id) ?? NOBODY;
      return told === undefined ? [] : [branchEndpoints(branch, { told, organisation, issuer })];
    }),
  ),
});

/**
 * Writes `endpoints.json`, whole or not at all: a reader never sees half of it. The tokens in it are
 * for this machine's owner alone.
 */
export const writeEndpoints = async (state: StateFolder, endpoints: Endpoints): Promise<void> => {
  const half = `${state.endpoints}.half`;
  const text = `${JSON.stringify(Endpoints.parse(endpoints), null, 2)}\n`;
  await writeFile(half, text, { mode: 0o600 });
  await rename(half, state.endpoints);
};

/**
 * The endpoints of the run that is up.
 * @throws Trouble when none is, or its file is not whole
 */
export const readEndpoints = async ({ endpoints: file }: StateFolder): Promise<Endpoints> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Trouble(
      {
        zh: `没有正在运行的 npm start：缺少 ${file}。`,
        en: `No npm start is up: there is no ${file}.`,
      },
      { zh: '请先执行：npm start', en: 'Begin one first: npm start' },
    );
  });
  const endpoints = await readJson(file, Endpoints);
  if (endpoints) return endpoints;
  const size = text.length;
  throw new Trouble(
    {
      zh: `${file} 不完整或已损坏（${size} 个字符）。`,
      en: `${file} is cut off or broken (${size} characters).`,
    },
    {
      zh: '请停止后重新启动：npm run stop，再 npm start',
      en: 'Stop and start again: npm run stop, then npm start',
    },
  );
};
