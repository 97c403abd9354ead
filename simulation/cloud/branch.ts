import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import type { Faults } from '../faults.ts';
import type { WiredFunction, Wiring } from '../house/wiring.ts';
import type { Outside, SentCommand, Service } from '../inside/here.ts';
import { type Chance, uuidOf } from '../random.ts';
import type { Watcher } from '../watching.ts';
import { makeBuses } from './buses.ts';
import type { ColdStore } from './cold-store.ts';
import { NotUnderstood } from './conditions.ts';
import { CallFailed, currentInvocation, type Handler, makeInvocations } from './invocations.ts';
import { makeMachines } from './machines.ts';
import { makeObjects } from './objects.ts';
import { makeQueue, type Queue } from './queues.ts';
import { secretValue } from './secrets.ts';
import { makeStreamReader } from './streams.ts';
import { makeTable } from './table.ts';
import { makeTables } from './tables.ts';

/** What a branch shares with the others of a run. */
export type Shared = {
  readonly agenda: Agenda;
  readonly faults: Faults;
  /** What the house itself draws: ids, pauses. */
  readonly chance: Chance;
  readonly watcher: Required<Watcher>;
  /** Where tables lay away what nobody asks for. */
  readonly cold: ColdStore;
  /** Has another branch do something: undefined where there is none such. */
  readonly neighbour: (id: string) => Branch | undefined;
  /** Whether the link between two branches holds. */
  readonly linked: (one: string, other: string) => boolean;
  /** Whether a way of the pagers works. */
  readonly wayWorks: (branch: string, way: string) => boolean;
};

const Entries = z.object({
  Entries: z.array(
    z.object({
      EventBusName: z.string(),
      Source: z.string(),
      DetailType: z.string(),
      Detail: z.string(),
    }),
  ),
});
const Invoke = z.object({ FunctionName: z.string(), Payload: z.instanceof(Uint8Array) });
const Send = z.object({ QueueUrl: z.string(), MessageBody: z.string() });
const Publish = z.object({ TopicArn: z.string(), Message: z.string() });
const Mail = z.object({
  Destination: z.object({ ToAddresses: z.array(z.string()) }).optional(),
  Content: z.unknown(),
});
const Secret = z.object({ SecretId: z.string(), VersionStage: z.string() });

/** A branch that runs: its functions and all that they stand on, joined as its templates say. */
export const makeBranch = (id: string, wiring: Wiring, shared: Shared) => {
  const { agenda, faults, chance, watcher } = shared;
  const handlers = new Map<string, Handler>();
  let loading: WiredFunction | undefined;
  const uuid = () => uuidOf(chance);

  const functions = new Map(
    wiring.functions.flatMap((fn) => [
      [fn.name, fn],
      [fn.arn, fn],
    ]),
  );
  const functionNamed = (name: string): WiredFunction => {
    const fn = functions.get(name);
    if (!fn) throw new NotUnderstood(`function ${name}`);
    return fn;
  };
  const pause = (milliseconds: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    agenda.plan(agenda.now() + milliseconds, () => {
      resolve();
      return promise;
    });
    return promise;
  };
  const invocations = makeInvocations({
    faults,
    pause,
    now: agenda.now,
    requestId: uuid,
    handlerOf: ({ name }) => {
      const handler = handlers.get(name);
      if (!handler) throw new NotUnderstood(`no handler of ${name}`);
      return handler;
    },
    ended: (fn, outcome) => watcher.invoked(id, fn, outcome),
  });
  const { invoke } = invocations;

  const lateness = {
    now: agenda.now,
    // Mostly within milliseconds, now and then for seconds.
    ofIndex: () =>
      faults.strikes('delayed') ? chance.between(1_000, 15_000) : chance.between(0, 250),
    ofRead: () => (faults.rates().delayed > 0 && chance.one(0.02) ? chance.between(10, 900) : 0),
  };
  const tables = makeTables(
    wiring.tables.map((table) => makeTable(table, lateness, shared.cold)),
    (written) => {
      watcher.committed(id, written);
      for (const one of written)
        for (const { table, reader } of streams) if (table === one.table) reader.take(one);
    },
  );
  const toQueue = (arn: string, body: string): void => {
    const queue = queues.get(arn);
    if (!queue) throw new NotUnderstood(`queue ${arn}`);
    queue.send(body);
  };
  const streams = wiring.sources
    .filter(({ from }) => from.includes(':dynamodb:'))
    .map((source) => ({
      table: wiring.tables.find(({ arn }) => `${arn}/stream` === source.from)?.name,
      reader: makeStreamReader(source, functionNamed(source.fn), {
        agenda,
        faults,
        invoke,
        putAside: (arn, letter) => toQueue(arn, JSON.stringify(letter)),
      }),
    }));
  const queues = new Map<string, Queue>(
    wiring.queues.map((wired) => {
      const source = wiring.sources.find(({ from }) => from === wired.arn);
      const reader = source && { source, fn: functionNamed(source.fn) };
      return [
        wired.arn,
        makeQueue(wired, reader, { agenda, faults, invoke, messageId: uuid, toQueue }),
      ];
    }),
  );
  const queuesByUrl = new Map([...queues.values()].map((queue) => [queue.wired.url, queue]));
  const buses = makeBuses(wiring.rules, {
    agenda,
    faults,
    eventId: uuid,
    put: (event) => watcher.put(id, event),
    toTarget: (arn, event) => {
      if (queues.has(arn)) toQueue(arn, event);
      else if (arn.includes(':lambda:')) return invoke(functionNamed(arn), JSON.parse(event));
      else watcher.wentOut(id, { way: 'topic', to: arn, body: event });
      return undefined;
    },
  });
  const tell = (source: string, type: string, detail: unknown): void =>
    buses.put({ bus: 'default', source, type, detail: JSON.stringify(detail) });
  const objects = makeObjects((bucket, key, size) => {
    if (wiring.buckets.some(({ name, tellsBus }) => name === bucket && tellsBus))
      tell('aws.s3', 'Object Created', { bucket: { name: bucket }, object: { key, size } });
  });
  const machines = makeMachines(wiring.machines, {
    agenda,
    faults,
    functionNamed,
    invoke,
    tell,
    started: (machine, input) => watcher.executionStarted(id, machine, input),
    passed: (machine, execution, from, by) => watcher.passed(id, { machine, execution, from }, by),
  });

  const putEvents = (input: unknown) => {
    const { Entries: entries } = Entries.parse(input);
    for (const { EventBusName, Source, DetailType, Detail } of entries) {
      const bus = EventBusName.replace(/^.*event-bus\//, '');
      const owner = /^redress-([^_]+)/.exec(bus)?.[1] ?? id;
      const event = { bus, source: Source, type: DetailType, detail: Detail };
      if (owner === id) buses.put(event);
      else if (!shared.linked(id, owner)) throw new CallFailed('the link is cut');
      else shared.neighbour(owner)?.putEvent(event);
    }
    return { FailedEntryCount: 0, Entries: entries.map(() => ({ EventId: uuid() })) };
  };

  const invokeNeighbour = async (input: unknown) => {
    const { FunctionName, Payload } = Invoke.parse(input);
    // The other branch's function may be slow, and this one waits for it.
    invocations.letTimePass();
    const owner = /function:redress-([^_]+)_/.exec(FunctionName)?.[1] ?? '';
    if (!shared.linked(id, owner)) throw new CallFailed('the link is cut');
    const outcome = await shared.neighbour(owner)?.invokeByAlias(FunctionName, Payload);
    if (outcome?.kind !== 'returned') return { FunctionError: 'Unhandled' };
    return { Payload: Buffer.from(JSON.stringify(outcome.value ?? null)) };
  };

  const goOut = (way: 'topic' | 'mail' | 'webhook', to: string, body: string): void => {
    if (!shared.wayWorks(id, way)) throw new CallFailed(`${way} does not work`);
    watcher.wentOut(id, { way, to, body });
  };

  const serve = (service: Service, command: SentCommand): unknown => {
    const { input } = command;
    switch (service) {
      case 'dynamodb':
        return tables.send(command);
      case 'states':
        return machines.send(command);
      case 'eventbridge':
        return putEvents(input);
      case 'lambda':
        return invokeNeighbour(input);
      case 's3':
        return objects.send(command);
      case 'sqs': {
        const { QueueUrl, MessageBody } = Send.parse(input);
        queuesByUrl.get(QueueUrl)?.send(MessageBody);
        return {};
      }
      case 'sns': {
        const { TopicArn, Message } = Publish.parse(input);
        goOut('topic', TopicArn, Message);
        return {};
      }
      case 'ses': {
        const { Destination, Content } = Mail.parse(input);
        goOut('mail', Destination?.ToAddresses.join() ?? '', JSON.stringify(Content));
        return { MessageId: uuid() };
      }
      case 'secrets': {
        const { SecretId, VersionStage } = Secret.parse(input);
        return secretValue(SecretId, VersionStage);
      }
    }
  };

  /** What the bundle of this branch finds around it. */
  const outside: Outside = {
    now: () => agenda.now() + (currentInvocation()?.skew ?? 0),
    random: chance.next,
    send: (service, command) => invocations.call(() => serve(service, command)),
    pause: (milliseconds) => {
      invocations.letTimePass();
      return pause(milliseconds);
    },
    env: (name) => (loading ?? currentInvocation()?.fn)?.env[name],
    written: (line) => watcher.logged(id, JSON.stringify(line)),
    fetch: (url, init) =>
      invocations.call(() => {
        goOut('webhook', url, String(init?.body ?? ''));
        return new Response(null, { status: 200 });
      }),
  };

  return {
    id,
    wiring,
    outside,
    tables,
    objects,
    invocations,
    invoke: (name: string, event: unknown) => invoke(functionNamed(name), event),
    /** Reads a function's module, which finds its own environment while it is read. */
    load: async (fn: WiredFunction, read: () => Promise<Handler>): Promise<void> => {
      loading = fn;
      handlers.set(fn.name, await read());
      loading = undefined;
    },
    putEvent: buses.put,
    invokeByAlias: (arn: string, payload: Uint8Array) => {
      const alias = wiring.aliases.find((one) => one.arn === arn);
      if (!alias) throw new NotUnderstood(`no alias ${arn}`);
      return invoke(functionNamed(alias.fn), JSON.parse(Buffer.from(payload).toString()), arn);
    },
    /** How much is on its way: in streams and queues. */
    waiting: () =>
      [...queues.values()].reduce((sum, queue) => sum + queue.waiting(), 0) +
      streams.reduce((sum, { reader }) => sum + reader.waiting(), 0),
    /** What lies in queues that nobody reads, by queue. */
    deadLetters: () =>
      [...queues.values()].flatMap(({ wired, kept }) =>
        kept().map((body) => ({ queue: wired.name, body })),
      ),
  };
};

export type Branch = ReturnType<typeof makeBranch>;
