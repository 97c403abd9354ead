import { rm } from 'node:fs/promises';
import type { Bilingual } from '../functions/domain/bilingual.ts';
import { builtConsole } from '../infra/build-console.ts';
import { type AlertTopics, makeAlertTopics } from './alert-topics.ts';
import { branchesFolder, judgeBranches, layBranches } from './branches.ts';
import { startCustomerMail } from './customer-mail.ts';
import { type Deliveries, makeDeliveries } from './deliveries.ts';
import { deploy } from './deploy.ts';
import { chooseEmulator } from './emulator-choice.ts';
import {
  type Endpoints,
  endpointsOf,
  readStackOutputs,
  type StackOutputs,
  writeEndpoints,
} from './endpoints.ts';
import { type Issuer, startIssuer } from './issuer.ts';
import { importOrganisations, readOrganisations } from './organisations.ts';
import type { Progress } from './progress.ts';
import { keepProviderSecrets, PROVIDER_SECRETS, type Providers } from './providers.ts';
import { checkReadiness } from './readiness.ts';
import { verifySenders, watchSentMail } from './sent-mail.ts';
import { signInBranches } from './sign-in/sign-in-branches.ts';
import { checkout, makeStateFolder, type StateFolder } from './state-folder.ts';
import { beatSweeps } from './sweep-beat.ts';
import { startTextProvider, type TextProvider } from './text-provider.ts';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts';
import { secretsOf } from './webhook-secrets.ts';

/** How and where to run. */
export type BringUp = {
  /** Where this run keeps its files; two at once need two of them, and two ports. */
  readonly state: StateFolder;
  /** Read: `REDRESS_PORT`, `REDRESS_PYTHON`, `AWS_ENDPOINT_URL`, and what pip reads. */
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  /** A policy that is laid over every branch's own. */
  readonly policy?: string | undefined;
  /** By what the branches reach their people beside webhooks. */
  readonly providers?: Providers | undefined;
  /** Aborting ends what has been started so far. */
  readonly signal?: AbortSignal | undefined;
};

/** All branches, deployed and answering. */
export type Running = {
  readonly endpoints: Endpoints;
  readonly issuer: Issuer;
  /** What reaches on-call people, over webhooks, topics and mail, and customers. */
  readonly deliveries: Deliveries;
  /** What a user should know of this run, besides. */
  readonly remarks: readonly Bilingual[];
  /** Settles when the emulator ends; never, when it is not of this run. */
  readonly emulatorEnded: Promise<void>;
  /** Ends everything that was started. */
  readonly stop: () => Promise<void>;
};

/** The step that takes longest. */
const deploying = (count: number): Bilingual => ({
  zh: `部署 ${count} 个分公司`,
  en: `Deployment of ${count} branches`,
});

/** Has everything shown that the branches send to on-call people. */
const listenToAlerts = async (
  origin: string,
  outputs: ReadonlyMap<string, StackOutputs>,
  receiver: WebhookReceiver,
  topics: AlertTopics,
): Promise<void> => {
  const told = [...outputs];
  receiver.trust(
    await secretsOf(
      origin,
      told.map(([, { WebhookSecretArn }]) => WebhookSecretArn),
    ),
  );
  for (const [id, { AlertTopicArn }] of told) {
    await topics.subscribe(AlertTopicArn, receiver.topicAddressOf(id));
  }
};

/** Has the branches' text messages sent, and them told what became of each. */
const sendTexts = async (
  origin: string,
  outputs: ReadonlyMap<string, StackOutputs>,
  texts: TextProvider,
  isProvided: boolean,
): Promise<void> => {
  const customers = await Promise.all(
    [...outputs].map(async ([id, { ApiUrl, WebhookSecretArn }]) => {
      const shared = isProvided ? PROVIDER_SECRETS.texts : WebhookSecretArn;
      const [secret = ''] = await secretsOf(origin, [shared]);
      return [id, { apiUrl: ApiUrl.replace(/\/$/, ''), secret }] as const;
    }),
  );
  texts.sendFor(new Map(customers));
};

const bringUpWith = async (options: BringUp, ending: AsyncDisposableStack): Promise<Running> => {
  const { state, progress, policy, providers, signal } = options;
  const doubts = judgeBranches(branchesFolder);
  await makeStateFolder(state);
  await rm(state.endpoints, { force: true });
  const { origin, ended, remarks } = await chooseEmulator(options, ending);

  const deliveries = makeDeliveries();
  const topics = makeAlertTopics(origin, deliveries);
  const issuer = await startIssuer();
  ending.defer(issuer.stop);
  const receiver = await startWebhookReceiver({ deliveries, onTopicMessage: topics.take });
  ending.defer(receiver.stop);
  const mail = await startCustomerMail(deliveries);
  ending.defer(mail.stop);
  const texts = await startTextProvider(deliveries);
  ending.defer(texts.stop);
  const customers = { mailPort: mail.port, textsOf: texts.addressOf };

  if (providers) await keepProviderSecrets(origin, providers);
  const laid = { origin, issuer, webhookOf: receiver.addressOf, customers, policy, providers };
  const branches = await layBranches(state, laid);
  // Built here, so that its seconds are not taken for the deployment's.
  await progress({ zh: '工作台页面', en: "The console's page" }, () => builtConsole(checkout));
  const outputs = await progress(deploying(branches.length), async (say) => {
    await deploy({ origin, state, signal }, say);
    return readStackOutputs(
      state,
      branches.map(({ id }) => id),
    );
  });
  const organisations = readOrganisations(
    { folder: branchesFolder, overlay: state.overlay },
    branches.map(({ id }) => id),
  );
  issuer.admit(
    signInBranches(branches, {
      apiUrlOf: (id) => outputs.get(id)?.ApiUrl,
      organisationOf: (id) => organisations.get(id),
    }),
  );
  const endpoints = await endpointsOf({
    origin,
    issuer,
    receiver,
    customers,
    branches,
    outputs,
    organisations,
    figures: policy === undefined ? 'own' : 'demonstration',
  });
  await progress({ zh: '首次应答', en: 'First answers' }, async () => {
    await listenToAlerts(origin, outputs, receiver, topics);
    await sendTexts(origin, outputs, texts, providers !== undefined);
    await verifySenders(
      origin,
      branches.flatMap(({ emailSender }) => emailSender ?? []),
    );
    await importOrganisations(origin, organisations);
    await checkReadiness(endpoints, state);
  });
  const watch = new AbortController();
  void watchSentMail(origin, deliveries, watch.signal);
  if (policy !== undefined)
    void beatSweeps(
      origin,
      branches.map(({ id }) => id),
      watch.signal,
    );
  ending.defer(() => watch.abort());
  await writeEndpoints(state, endpoints);
  ending.defer(() => rm(state.endpoints, { force: true }));
  return {
    endpoints,
    issuer,
    deliveries,
    remarks: [...remarks, ...doubts.map((doubt) => ({ zh: doubt, en: doubt }))],
    emulatorEnded: ended,
    stop: () => ending.disposeAsync(),
  };
};

/**
 * Brings the whole up: emulator, issuer, webhook receiver, all branches.
 * @throws Trouble for what the user can mend; whatever was started by then has ended
 */
export const bringUp = async (options: BringUp): Promise<Running> => {
  const ending = new AsyncDisposableStack();
  try {
    return await bringUpWith(options, ending);
  } catch (error) {
    await ending.disposeAsync();
    throw error;
  }
};
