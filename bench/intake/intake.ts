import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { bundleFunctions, furnish } from '../../infra/bundle.ts';
import { type Engine, startEngine } from '../../test/store/engine.ts';
import { build, housedIn } from '../../test/store/house.ts';
import { benchFolder, checkout, measuredBranch } from '../checkout.ts';
import type { Figure, Measurement } from '../figure.ts';
import { median, spread } from '../samples.ts';
import { type BareCalls, makeBareCalls, sendBareCalls } from './bare-calls.ts';
import { loadHandler, type Register } from './handler.ts';
import { serveRecorder } from './recorder.ts';
import { serveSecret } from './secret-stand-in.ts';
import { throughput } from './throughput.ts';
import { newVisit } from './visits.ts';

/** Intakes in one round, by how many are on their way at once. */
const ROUND = new Map([
  [1, 100],
  [8, 400],
  [32, 400],
]);
const ROUNDS = 11;
/** Intakes of each kind before anything counts: compilers and caches have settled by then. */
const WARM_UP = 600;

type Setting = {
  readonly register: Register;
  readonly client: DynamoDBClient;
  readonly bareCalls: () => BareCalls;
};

/** Both ways of taking in a complaint, the handler's and the bare calls', at the same engine. */
const setUp = async (engine: Engine): Promise<Setting> => {
  const stored = housedIn(engine);
  await build(stored);
  const bundles = join(benchFolder, 'intake');
  await bundleFunctions(checkout, bundles);
  const file = join(furnish(bundles, 'intake/walk-in', measuredBranch()), 'index.mjs');
  const recorder = await serveRecorder(engine.endpoint);
  const recorded = await loadHandler(file, recorder.origin, 'recorded');
  const ticket = await recorded(newVisit(measuredBranch()));
  recorder.stop();
  return {
    register: await loadHandler(file, engine.endpoint, 'measured'),
    client: new DynamoDBClient({ endpoint: engine.endpoint }),
    bareCalls: makeBareCalls(recorder.calls, ticket),
  };
};

/** Throughput of both in one round, in complaints a second; what they take in is made before. */
const round = async (
  { register, client, bareCalls }: Setting,
  concurrency: number,
  count: number,
  handlerFirst: boolean,
): Promise<{ readonly handler: number; readonly bare: number }> => {
  const visits = Array.from({ length: count }, () => newVisit(measuredBranch()));
  const calls = Array.from({ length: count }, bareCalls);
  const byHandler = () =>
    throughput(
      visits.map((visit) => () => register(visit)),
      concurrency,
    );
  const byCalls = () =>
    throughput(
      calls.map((one) => () => sendBareCalls(client, one)),
      concurrency,
    );
  if (handlerFirst) return { handler: await byHandler(), bare: await byCalls() };
  const bare = await byCalls();
  return { handler: await byHandler(), bare };
};

const measure = async (setting: Setting, say: (line: string) => void): Promise<Figure[]> => {
  say('warming up');
  await round(setting, 8, WARM_UP, true);
  const samples = new Map([...ROUND.keys()].map((key) => [key, newSamples()]));
  for (let done = 0; done < ROUNDS; done += 1) {
    for (const [concurrency, count] of ROUND) {
      say(`round ${done + 1} of ${ROUNDS}, ${concurrency} at once`);
      samples.get(concurrency)?.push(await round(setting, concurrency, count, done % 2 === 0));
    }
  }
  return [...samples].map(([concurrency, rounds]) => figureOf(concurrency, rounds));
};

type Round = Awaited<ReturnType<typeof round>>;
const newSamples = (): Round[] => [];

const figureOf = (concurrency: number, rounds: readonly Round[]): Figure => {
  const ratios = rounds.map(({ handler, bare }) => handler / bare);
  const handler = median(rounds.map((one) => one.handler)).toFixed(0);
  const bare = median(rounds.map((one) => one.bare)).toFixed(0);
  return {
    what: `throughput through the handler, against the bare calls, ${concurrency} at once`,
    value: median(ratios),
    unit: 'times',
    goal: { at: 'least', value: 0.8 },
    note: `${handler}/s against ${bare}/s; rounds ${spread(ratios, 2)}`,
  };
};

/** How much the handler costs beside the calls that it must make, on an engine with a disk. */
export const intake: Measurement = {
  name: 'intake',
  title: 'intake',
  run: async (say) => {
    say('starting the engine');
    const secret = await serveSecret();
    const engine = await startEngine();
    process.once('exit', engine.kill);
    try {
      const { tables } = housedIn(engine);
      Object.assign(process.env, {
        AWS_REGION: 'cn-north-1',
        AWS_ACCESS_KEY_ID: 'bench',
        AWS_SECRET_ACCESS_KEY: 'bench',
        AWS_ENDPOINT_URL_SECRETS_MANAGER: secret.origin,
        TICKETS_TABLE: tables.tickets,
        CASE_FILES_TABLE: tables.caseFiles,
        LOOKUP_KEY_SECRET: 'look-up-key',
      });
      return await measure(await setUp(engine), say);
    } finally {
      await engine.stop();
      secret.stop();
    }
  },
};
