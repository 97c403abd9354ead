import { cpSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { decodeJwt } from 'jose';
import type { BranchSettings } from '../../functions/contracts/branch.ts';
import { loadBranches } from '../../infra/branch-config.ts';
import { builtConsole } from '../../infra/build-console.ts';
import { layPage } from '../../infra/lay-page.ts';
import { type Endpoints, endpointsOf } from '../../local/endpoints.ts';
import { serve } from '../../local/http-server.ts';
import { startIssuer } from '../../local/issuer.ts';
import { readOrganisations } from '../../local/organisations.ts';
import { signInBranches } from '../../local/sign-in/sign-in-branches.ts';
import { CALM } from '../../simulation/faults.ts';
import { bundleHouse } from '../../simulation/house/bundle.ts';
import { wiringFor } from '../../simulation/house/wired-branches.ts';
import { type Gateway, makeGateway } from '../../simulation/people/gateway.ts';
import { reaching } from '../../simulation/reaching.ts';
import { together } from '../../simulation/watching.ts';
import { makeWorld, type World } from '../../simulation/world.ts';

const FOLDER = 'branches';

/** What only a deployed branch has. */
const NOT_HERE = {
  BusName: '',
  InboxBusName: '',
  TableName: '',
  CaseFileTableName: '',
  MailBucketName: '',
  LetterBucketName: '',
  StateMachineArn: '',
  AlertTopicArn: '',
  WebhookSecretArn: '',
};

/** A branch whose people sign in at this run's own issuer. */
const signingInAt =
  (issuer: string, audience: string) =>
  ({ branch, ...settings }: BranchSettings): BranchSettings => ({
    ...settings,
    branch: {
      ...branch,
      auth: {
        ...branch.auth,
        issuer,
        audience,
        clients: [{ subject: 'integrator', role: 'integrator', heartbeat: false }],
      },
    },
  });

/**
 * Both branches in this process, as the simulation runs them with nothing going wrong, by the clock on the wall:
 * the deployed handlers and the built page behind plain HTTP, and people who sign in at the local run's issuer.
 */
export const startBranchesHere = async (): Promise<{
  readonly endpoints: Endpoints;
  readonly stop: () => Promise<void>;
}> => {
  const issuer = await startIssuer();
  const read = loadBranches({ folder: FOLDER, defaultRegion: 'cn-north-1' }).map(reaching);
  const branches = await Promise.all(
    read.map(async (settings) => ({
      settings: signingInAt(issuer.url, issuer.audience)(settings),
      // Where its people sign in is nothing that the infrastructure's shape depends on.
      wiring: await wiringFor(settings),
    })),
  );
  const world = await makeWorld({
    seed: 1,
    start: Date.now(),
    branches,
    bundle: await bundleHouse(),
    rates: CALM,
    watchers: [],
  });
  await layPages(world);
  const gateways = new Map(
    world.branches.map((branch) => {
      const settings = branches.find((one) => one.settings.branch.id === branch.id)?.settings;
      if (!settings) throw new Error(`no settings of ${branch.id}`);
      const { agenda, faults } = world;
      return [branch.id, makeGateway(branch, settings, { agenda, faults, watcher: together([]) })];
    }),
  );
  const server = await serve((request, response) => {
    answer(gateways, request, response).catch((error: unknown) => response.destroy(Object(error)));
  });
  const stopClock = keepTime(world);
  const organisations = readOrganisations(
    { folder: FOLDER, overlay: undefined },
    read.map(({ branch }) => branch.id),
  );
  for (const branch of world.branches)
    await branch.invoke(`redress-${branch.id}_organisation-import`, {
      action: 'apply',
      file: organisations.get(branch.id),
      by: 'operator',
    });
  const files = branches.map(({ settings }) => settings.branch);
  const apiUrlOf = (id: string) => `${server.origin}/${id}`;
  issuer.admit(signInBranches(files, { apiUrlOf, organisationOf: (id) => organisations.get(id) }));
  const endpoints = await endpointsOf({
    ...{ origin: server.origin, issuer, branches: files, organisations, figures: 'own' },
    receiver: Object({ origin: server.origin }),
    customers: { mailPort: 0, textsOf: () => server.origin },
    outputs: new Map(files.map(({ id }) => [id, { ...NOT_HERE, ApiUrl: apiUrlOf(id) }])),
  });
  return {
    endpoints,
    stop: async () => {
      await stopClock();
      await server.stop();
      await issuer.stop();
      world.close();
    },
  };
};

/** The page, as its function finds it beside its bundle. */
const layPages = async ({ branches, folderOf }: World): Promise<void> => {
  const [first, ...others] = branches.map(({ id }) => folderOf(id));
  if (first === undefined) return;
  layPage(await builtConsole(process.cwd()), first);
  for (const folder of others) {
    cpSync(`${first}/page`, `${folder}/page`, { recursive: true });
    cpSync(`${first}/page.json`, `${folder}/page.json`);
  }
};

/** Lets the branches' clock go with the one on the wall. @returns what stops it */
const keepTime = (world: World): (() => Promise<void>) => {
  let goes = true;
  const going = (async () => {
    while (goes) {
      await world.runUntil(Date.now());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return () => {
    goes = false;
    return going;
  };
};

const READ_WITHOUT_TOKEN = /^\/console(\/|$)/;

/** As the gateway does it: a token that has ended is refused before any function hears of it. */
const answer = async (
  gateways: ReadonlyMap<string, Gateway>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://here');
  const [, id = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(pathname) ?? [];
  const gateway = gateways.get(id);
  const as = bearerOf(request);
  if (!gateway) return void response.writeHead(404).end();
  if (as === undefined && !READ_WITHOUT_TOKEN.test(path))
    return void response.writeHead(401).end('{"message":"Unauthorized"}');
  const raw = await text(request);
  const { statusCode, headers, body, isBase64Encoded } = await gateway.ask({
    method: request.method === 'POST' ? 'POST' : 'GET',
    path,
    ...(as && { as }),
    ...(searchParams.size > 0 && { query: Object.fromEntries(searchParams) }),
    ...(raw !== '' && { raw }),
    headers: Object(request.headers),
  });
  response.writeHead(statusCode, Object(headers));
  response.end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
};

const bearerOf = ({ headers }: IncomingMessage) => {
  const [, token] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) return undefined;
  const { sub = '', exp = 0, redress_role: role } = decodeJwt(token);
  if (exp * 1000 < Date.now()) return undefined;
  return { subject: sub, ...(typeof role === 'string' && { role }) };
};
