import * as z from 'zod';
import { CLIENT_ROLES } from '../domain/actor.ts';
import type { Catalogue } from '../domain/basis/basis.ts';
import type { Policy } from '../domain/policy/policy.ts';
import {
  atLevel,
  BilingualName,
  isApiUrl,
  isOrigin,
  isServiceUrl,
  isTimeZone,
  known,
} from './branch-file-checks.ts';
import type { RegionalHolidays } from './calendar-file.ts';
import { MessageSettings, SecretName } from './message-settings.ts';
import type { OnCallFile } from './on-call-file.ts';
import { Subject } from './subject.ts';
import type { WordingFile } from './wording.ts';

/** A branch's id: its folder's name, and a part of the names of its resources. */
export const BranchId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,16}[a-z0-9]$/,
    'expected 2 to 18 of a-z, 0-9 and -, a letter first and no - last, such as huaian',
  );

const ServiceUrl = z
  .string()
  .refine(isServiceUrl, 'expected an https:// address (http:// only for 127.0.0.1)');

/** What CloudWatch Logs accepts, in days. */
const LogRetentionDays = z.literal([
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
]);

/** Name of an AWS region. */
export const RegionName = z
  .string('expected an AWS region, such as cn-north-1')
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'expected an AWS region, such as cn-north-1');

/** A machine that calls the branch's API, by the `sub` of its tokens. */
const Client = known({
  subject: Subject,
  role: z.enum(CLIENT_ROLES),
  /** Whether it gives signs of life (`POST /heartbeats`), so that its silence is told. */
  heartbeat: z.boolean().default(false),
});

/** Each subject is one machine. */
const eachSubjectOnce = (
  clients: readonly z.output<typeof Client>[],
  context: z.RefinementCtx,
): void => {
  for (const [index, { subject }] of clients.entries()) {
    if (clients.findIndex((one) => one.subject === subject) === index) continue;
    const message = `${subject} stands here twice`;
    context.addIssue({ code: 'custom', path: [index, 'subject'], message });
  }
};

/** A scope of OAuth's: what a client asks for. */
const Scope = z
  .string()
  .regex(/^[!#-[\]-~]+$/, 'expected the name of a scope, such as openid, without blanks');

/** The console as the issuer knows it: a public client, whose secret would be no secret. */
const ConsoleClient = known({
  clientId: z.string().min(1),
  /** What is asked for at sign-in; some issuers give a refresh token for `offline_access` only. */
  scopes: z
    .array(Scope)
    .refine((scopes) => scopes.includes('openid'), 'expected openid among them')
    .default(['openid']),
  /** Other origins on which the issuer has its endpoints; the page may speak with these too. */
  origins: z
    .array(
      z
        .string()
        .refine(isOrigin, 'expected an origin, such as https://login.example.cn, and no path'),
    )
    .default([]),
});

const Auth = known({
  /** OIDC issuer, exactly as it stands in the tokens' `iss`. */
  issuer: ServiceUrl,
  audience: z.string().min(1),
  /** Names of the claims that carry branch and role. */
  claims: known({
    branch: z.string().min(1).default('redress_branch'),
    role: z.string().min(1).default('redress_role'),
  }).prefault({}),
  /** For whom a token's role of a machine counts. */
  clients: z.array(Client).superRefine(eachSubjectOnce).default([]),
  /** By what people sign in on the branch's page, `/console/`; left out, there is no page. */
  console: ConsoleClient.optional(),
});

const TableName = z.string().regex(/^[\w.-]{3,255}$/, 'expected the name of a DynamoDB table');

/** Tables that stand in place of the branch's own, after a restore. */
const Restored = known({
  tickets: known({
    table: TableName,
    /** Of its stream of new images: DynamoDB names it when the stream is turned on. */
    streamArn: z
      .string()
      .regex(/^arn:[\w-]+:dynamodb:.+:table\/.+\/stream\/.+$/, 'expected the ARN of its stream'),
  }).optional(),
  caseFiles: known({ table: TableName }).optional(),
});

/**
 * Who hears of every alarm: whoever runs the branch.
 */
const Operations = known({
  emails: z.array(z.email('expected an e-mail address')).default([]),
  /** Posted to by SNS, which asks for a confirmation first. */
  webhooks: z.array(z.string().refine(isServiceUrl, 'expected an https:// address')).default([]),
  /** For text messages, which SNS does not send in the `aws-cn` partition. */
  phones: z
    .array(z.string().regex(/^\+[1-9]\d{7,14}$/, 'expected a number such as +8613800000000'))
    .default([]),
}).refine(
  ({ emails, webhooks, phones }) => emails.length + webhooks.length + phones.length > 0,
  'expected somebody who hears of alarms: emails, webhooks or phones',
);

/**
 * `branches/<id>/branch.json`: who the branch is, and where and how it runs.
 * @see rule A1
 */
export const BranchFile = known({
  $schema: z.string().optional(),
  id: BranchId,
  name: BilingualName,
  level: z.enum(['city', 'province']),
  /** The province above a city. A province has none: the regulator is not a branch. */
  parent: BranchId.optional(),
  /** AWS account; the deploying credentials' own when left out. */
  account: z
    .string()
    .regex(/^\d{12}$/, 'expected the 12 digits of an AWS account')
    .optional(),
  /** The deploying credentials' own when the file leaves it out. */
  region: RegionName,
  timeZone: z.string().refine(isTimeZone, 'expected an IANA time zone, such as Asia/Shanghai'),
  auth: Auth,
  /** Where clients reach the API; `{apiId}` stands for the gateway's id. The gateway's own when left out. */
  publicApiUrl: z
    .string()
    .refine(isApiUrl, 'expected an https:// address, {apiId} allowed in it, no / last')
    .optional(),
  /** Another desk than the console: pages link to `/tickets/<id>` and `/notices/<id>` there. */
  deskUrl: ServiceUrl.refine((text) => !text.endsWith('/'), 'expected no / last').optional(),
  /** From whom alerts are mailed: an identity verified in SES, which the `aws-cn` partition lacks. */
  emailSender: z.email('expected an e-mail address').optional(),
  /** The operator's own mail domains: mail that a colleague forwards from there is a customer's. */
  mailDomains: z
    .array(z.string().regex(/^[a-z0-9.-]+$/, 'expected a domain in lower case'))
    .default([]),
  /** How customers are written to; left out, nothing is sent to them. */
  messages: MessageSettings.optional(),
  /** Robots of the groups that people are called in, by name: `{ kind, url, secret }` of each stands in the secret. */
  robots: known({ secret: SecretName }).optional(),
  operations: Operations,
  restored: Restored.default({}),
  logRetentionDays: LogRetentionDays.default(400),
  /** From which level on Lambda's own lines of each call are kept. Errors and look-ups always are. */
  logLevel: z.enum(['WARN', 'INFO', 'DEBUG']).default('WARN'),
  /** Whether calls are traced with X-Ray. */
  tracing: z.boolean().default(false),
  /** How many milestones are passed at once (reserved concurrency); more wait their turn. */
  milestoneConcurrency: z.int().min(1).max(1000).default(32),
}).superRefine(atLevel);

export type BranchFile = z.infer<typeof BranchFile>;

/** A branch whose bus this one speaks with. */
export const Neighbour = known({
  id: BranchId,
  relation: z.enum(['parent', 'child']),
  /** Where it runs: this branch's own region and account where left out. */
  region: z.string().optional(),
  account: z.string().optional(),
});

export type Neighbour = z.infer<typeof Neighbour>;

/**
 * The effective settings that are laid beside each function's bundle as `branch.json`. What a
 * function needs of them it checks again when it starts, and no more.
 */
export type BranchSettings = {
  branch: BranchFile;
  policy: Policy;
  /** The province's and its own. */
  regionalHolidays: z.infer<typeof RegionalHolidays>;
  onCall: OnCallFile;
  neighbours: Neighbour[];
  /** What it says to customers in words of its own. */
  wording: WordingFile;
  /** What its answers can rest on: what all may cite, the province's and its own (E10). */
  bases: Catalogue;
};
