import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { OrganisationFile } from '../functions/contracts/organisation.ts';
import { isPlaceholder } from '../infra/check-example-addresses.ts';
import { ORGANISATION_FILE } from '../infra/organisation-file.ts';
import { host } from './endpoint.ts';
import { PROVIDER_SECRETS, type Providers } from './providers.ts';
import { readJson } from './read-json.ts';
import { CONSOLE_CLIENT } from './sign-in/registered.ts';

type Wanted = {
  /** The branches' own folders. */
  readonly branches: string;
  /** Where the overlay is laid; what was there goes. */
  readonly folder: string;
  readonly origin: string;
  readonly region: string;
  readonly account: string;
  readonly issuer: { readonly url: string; readonly audience: string };
  readonly webhookOf: (person: string) => string;
  /** By what customers are written to. */
  readonly customers: { readonly mailPort: number; readonly textsOf: (branch: string) => string };
  /** A policy that is laid over every branch's own; without one, people keep their own webhooks too. */
  readonly policy?: string | undefined;
  /** By what every branch reaches its people, beside webhooks; without them it has webhooks alone. */
  readonly providers?: Providers | undefined;
};

/** Milestones passed at once: a reserve that leaves the other functions their share of the emulator. */
const milestoneConcurrency = 8;

/** The machine that brings complaints in here: the run's issuer names it so. */
const localClients = [{ subject: 'integrator', role: 'integrator' }];

/** Identity and place of a branch while it runs here. */
const branchPatch = (
  id: string,
  { origin, region, account, issuer, customers, providers }: Wanted,
) => ({
  region,
  account,
  auth: {
    issuer: issuer.url,
    audience: issuer.audience,
    clients: localClients,
    console: { clientId: CONSOLE_CLIENT, scopes: ['openid', 'offline_access'] },
  },
  publicApiUrl: `${origin}/_aws/execute-api/{apiId}/$default`,
  emailSender: `redress@${id}.example.cn`,
  messages: {
    mail: {
      from: `service@${id}.example.cn`,
      via: 'smtp',
      smtp: { host, port: customers.mailPort, security: 'none' },
    },
    sms: {
      url: customers.textsOf(id),
      ...(providers && { replies: true, secret: PROVIDER_SECRETS.texts }),
    },
    ...(providers && { voice: { url: providers.callsAt, secret: PROVIDER_SECRETS.calls } }),
  },
  ...(providers && { robots: { secret: PROVIDER_SECRETS.robots } }),
  milestoneConcurrency,
});

/** Everyone is reached over the run's own webhook receiver, unless they keep one that is no example. */
const organisationPatch = ({ people }: OrganisationFile, { webhookOf, policy }: Wanted) => ({
  people: Object.fromEntries(
    Object.entries(people).flatMap(([id, { ways }]) => {
      const { webhook } = ways;
      const isOwn = policy === undefined && webhook !== undefined && !isPlaceholder(webhook);
      return isOwn ? [] : [[id, { ways: { webhook: webhookOf(id) } }]];
    }),
  ),
});

const Patch = z.record(z.string(), z.unknown());

/** Lays the local run's overlay: what each branch is instead, here, of what its own files say. */
export const layOverlay = async (wanted: Wanted): Promise<void> => {
  const { branches, folder, policy } = wanted;
  await rm(folder, { recursive: true, force: true });
  const entries = await readdir(branches, { withFileTypes: true });
  const ids = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  for (const id of ids) {
    await mkdir(join(folder, id), { recursive: true });
    const write = (name: string, value: unknown) =>
      writeFile(join(folder, id, name), JSON.stringify(value, null, 2));
    await write('branch.json', branchPatch(id, wanted));
    // A file that does not parse is reported, with its field, when the stacks are synthesised.
    const organisation = await readJson(join(branches, id, ORGANISATION_FILE), OrganisationFile);
    if (organisation) await write(ORGANISATION_FILE, organisationPatch(organisation, wanted));
    // A province's bounds are for the figures that this takes the place of.
    if (policy !== undefined)
      await write('policy.json', {
        ...Patch.parse(JSON.parse(await readFile(policy, 'utf8'))),
        bounds: null,
      });
  }
};
