import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { BranchSettings } from '../../functions/contracts/branch.ts';
import type { OrganisationFile } from '../../functions/contracts/organisation.ts';
import { busEvent, queueRecord, streamRecords } from './deliveries.ts';
import type { Deployed } from './deployed.ts';
import { handlerOf } from './environment.ts';
import { httpEvent, type Request } from './http-event.ts';
import type { WireItem } from './item-size.ts';
import { behind, walkInto } from './machine.ts';
import { serveMetered } from './metered-engine.ts';
import { outputCounted } from './output.ts';
import { fits } from './pattern.ts';
import { raise } from './raise.ts';
import { routeOf } from './route-of.ts';
import { type PutEvent, serveServices } from './services.ts';
import { newTally, type Tally } from './tally.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The branches, run by their own bundles on a virtual clock; everything that costs is counted. */
export type World = {
  /** Sends a POST, and has all come of it that comes at once. @throws for an answer of 400 or more */
  readonly post: (request: Request) => Promise<unknown>;
  /** Lets time pass to an instant, in milliseconds of Unix time: executions wake, sweeps look. */
  readonly passTo: (milliseconds: number) => Promise<void>;
  /** Counts into a fresh tally from now on. */
  readonly countAnew: () => Tally;
  /** Has each branch import its organisation: without it, nobody may do anything. */
  readonly people: () => Promise<void>;
  /** What a sweep of a branch takes that finds nothing. */
  readonly idleSweep: (branch: string) => Promise<Tally>;
  readonly stop: () => void;
};

/** What is known of the branches besides their stacks. */
type Known = {
  readonly settings: readonly BranchSettings[];
  readonly organisations: ReadonlyMap<string, OrganisationFile>;
};

type Execution = {
  readonly branch: string;
  readonly name: string;
  readonly machine: string;
  /** The wait that it is in. */
  state: string;
  input: unknown;
  wakeAt: number;
};
type Work =
  | { readonly kind: 'stream'; readonly branch: string; readonly items: readonly WireItem[] }
  | { readonly kind: 'event'; readonly branch: string; readonly event: PutEvent };

const HOUR = 3_600_000;
/** Lambda's own three lines an invocation, and the gateway's line a request, in bytes. */
const PLATFORM_LOG = 350;
const ACCESS_LOG = 350;
/** A queue takes a message, hands it out, and forgets it. */
const REQUESTS_A_MESSAGE = 3;
/** EventBridge counts an event for each 64 KiB begun. */
const EVENT_CHUNK = 65_536;

const Result = z.object({ statusCode: z.number(), body: z.string() });
/** What is handed back would come again, and cost again: nothing must. */
const Batch = z.object({ batchItemFailures: z.array(z.unknown()) });
const Place = z.looseObject({ where: z.string(), wakeAt: z.string() });

/** Branches of an engine, each under the settings that its claims are named by. */
export const makeWorld = async (
  engine: string,
  branches: readonly Deployed[],
  { settings, organisations }: Known,
  time: VirtualTime,
): Promise<World> => {
  let tally = newTally();
  let acting: Deployed | undefined;
  const work: Work[] = [];
  const executions = new Map<string, Execution>();

  const named = (id: string): Deployed =>
    branches.find(({ branch }) => branch === id) ?? raise(`no branch ${id}`);

  const tables = branches.flatMap((one) => one.tables);
  const client = new DynamoDBClient({ endpoint: engine });
  for (const { create } of tables) await client.send(new CreateTableCommand(create));
  const metered = await serveMetered(
    engine,
    tables,
    () => tally,
    (table, items) => {
      const owner = branches.find((one) =>
        one.tables.some(({ name, streams }) => streams && name === table),
      );
      if (owner) work.push({ kind: 'stream', branch: owner.branch, items });
    },
  );
  const services = await serveServices({
    put: (events, bus) => {
      const target = branches.find(({ branch }) => bus.includes(branch)) ?? raise(`no bus ${bus}`);
      for (const event of events) {
        tally.events += Math.ceil(JSON.stringify(event).length / EVENT_CHUNK);
        work.push({ kind: 'event', branch: target.branch, event });
      }
    },
    start: ({ machine, name, input }) => {
      if (executions.has(name)) return;
      const owner = acting ?? raise('nobody starts executions');
      const { StartAt } = machineOf(owner, machine).definition;
      goInto({ branch: owner.branch, name, machine, input }, StartAt);
    },
    stop: (name) => executions.delete(name),
    publish: () => {
      tally.topicPublishes += 1;
    },
    send: () => {
      tally.queueRequests += 1;
    },
  });

  const machineOf = ({ machines }: Deployed, machine: string) =>
    machines.get(machine) ?? raise(`no machine ${machine}`);

  /** Waits where the machine waits next; whatever it enters on the way is counted. */
  const goInto = (
    { branch, name, machine, input }: Omit<Execution, 'state' | 'wakeAt'>,
    state: string | undefined,
  ): void => {
    executions.delete(name);
    if (state === undefined) return;
    const { where, wakeAt } = Place.parse(input);
    const { entered, at } = walkInto(machineOf(named(branch), machine).definition, state, where);
    tally.transitions += entered;
    if (at !== undefined)
      executions.set(name, {
        ...{ branch, name, machine, input },
        state: at,
        wakeAt: Date.parse(wakeAt),
      });
  };

  const invoke = async (branch: Deployed, name: string, event: unknown): Promise<unknown> => {
    const fn = branch.functions.get(name) ?? raise(`no function ${name}`);
    acting = branch;
    tally.invocations += 1;
    tally.gibibytes[fn.architecture] += fn.memoryMib / 1024;
    if (fn.logsInvocations) tally.loggedBytes += PLATFORM_LOG;
    const handler = await handlerOf(branch, fn, services.origin, metered.origin);
    return await outputCounted(
      () => handler(event, { awsRequestId: randomUUID(), functionName: name }),
      (bytes) => {
        tally.loggedBytes += bytes;
      },
    );
  };

  const passStream = async (branch: Deployed, items: readonly WireItem[]): Promise<void> => {
    const records = streamRecords(items);
    for (const { worker, filters } of branch.streams) {
      const Records = records.filter((record) => filters.some((filter) => fits(filter, record)));
      if (Records.length > 0) await invoke(branch, worker, { Records });
    }
  };

  const passEvent = async (branch: Deployed, put: PutEvent): Promise<void> => {
    const event = busEvent(put);
    const record = queueRecord(event, time.now());
    for (const { worker } of branch.queues.filter(({ pattern }) => fits(pattern, event))) {
      tally.queueRequests += REQUESTS_A_MESSAGE;
      const answer = Batch.parse(await invoke(branch, worker, { Records: [record] }));
      if (answer.batchItemFailures.length > 0) raise(`${worker} failed with ${put.type}`);
    }
  };

  const passOn = (one: Work): Promise<void> =>
    one.kind === 'stream'
      ? passStream(named(one.branch), one.items)
      : passEvent(named(one.branch), one.event);

  const settle = async (): Promise<void> => {
    for (let next = work.shift(); next; next = work.shift()) await passOn(next);
  };

  const wake = async (execution: Execution): Promise<void> => {
    const branch = named(execution.branch);
    const { definition, task } = machineOf(branch, execution.machine);
    const doing = behind(definition, execution.state) ?? raise('nothing is done after a wait');
    tally.transitions += 1;
    const input = await invoke(branch, task, execution.input);
    goInto({ ...execution, input }, behind(definition, doing));
    await settle();
  };

  const idleReads = new Map<string, number>();

  /** A sweep that comes anyway is paid for by the month; by the ticket what it finds to do. */
  const sweep = async (branch: Deployed): Promise<void> => {
    const [course, whole] = [tally, newTally()];
    tally = whole;
    await invoke(branch, branch.everyMinute, {});
    tally = course;
    tally.writeUnits += whole.writeUnits;
    tally.storedBytes += whole.storedBytes;
    tally.indexedBytes += whole.indexedBytes;
    tally.readUnits += Math.max(0, whole.readUnits - (idleReads.get(branch.branch) ?? 0));
    await settle();
  };

  const countAnew = (): Tally => {
    tally = newTally();
    return tally;
  };

  const nextWake = (): Execution | undefined =>
    [...executions.values()].sort((a, b) => a.wakeAt - b.wakeAt)[0];

  return {
    countAnew,
    people: async () => {
      for (const [id, file] of organisations) {
        const branch = named(id);
        const [fill] =
          [...branch.functions].find(([, { name }]) => name.endsWith('_organisation-import')) ??
          raise(`nothing imports the organisation of ${id}`);
        await invoke(branch, fill, { action: 'apply', file, by: 'bench' });
        await settle();
      }
    },
    idleSweep: async (id) => {
      const counted = countAnew();
      const branch = named(id);
      await invoke(branch, branch.everyMinute, {});
      idleReads.set(id, counted.readUnits);
      return counted;
    },
    post: async (request) => {
      const { branch: id, path } = request;
      const branch = named(id);
      const own = settings.find((one) => one.branch.id === id)?.branch ?? raise(id);
      const route = routeOf(branch, path);
      tally.apiRequests += 1;
      tally.loggedBytes += ACCESS_LOG;
      const event = httpEvent(route, request, { own, organisation: organisations.get(id) });
      const result = Result.parse(await invoke(branch, route.worker, event));
      if (result.statusCode >= 400) raise(`${path}: ${result.statusCode} ${result.body}`);
      await settle();
      return JSON.parse(result.body);
    },
    passTo: async (end) => {
      while (time.now() < end) {
        const next = nextWake();
        const until = Math.min(end, time.now() + HOUR);
        if (next && next.wakeAt <= until) {
          time.moveTo(next.wakeAt);
          await wake(next);
        } else {
          time.moveTo(until);
          for (const branch of branches) await sweep(branch);
        }
      }
    },
    stop: () => {
      metered.stop();
      services.stop();
    },
  };
};
