import { ResourceNotFoundException, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { sourceOf } from '../../functions/contracts/bus-names.ts';
import type { Envelope } from '../../functions/contracts/envelope.ts';
import type { BusEvent } from '../../functions/contracts/events/bus-event.ts';
import type { StreamedEntry } from '../../functions/contracts/items/streamed-entry.ts';
import { defaultBases } from '../../functions/domain/basis/basis.ts';
import { makeForward } from '../../functions/federation/forward.ts';
import type { Neighbourhood } from '../../functions/federation/neighbourhood.ts';
import { makeReceive } from '../../functions/federation/receive.ts';
import { makeFingerprints } from '../../functions/gateways/fingerprints.ts';
import { makeRelay } from '../../functions/outbox/relay.ts';
import type { Ledger } from '../../functions/ports/ledger.ts';
import type { EventBus, TimerStart, Timers, WallClock } from '../../functions/ports/outside.ts';
import { makeCaseFileReader } from '../../functions/store/case-file-reader.ts';
import { makeDueReader } from '../../functions/store/due-reader.ts';
import { makeEntryReader } from '../../functions/store/entry-reader.ts';
import { makeHandOverNotes } from '../../functions/store/hand-over-notes.ts';
import { makeHeartbeats } from '../../functions/store/heartbeats.ts';
import { makeKeyReader } from '../../functions/store/key-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeMirrorReader } from '../../functions/store/mirror-reader.ts';
import { makeReceiptReader } from '../../functions/store/notice-receipt-reader.ts';
import {
  makeOrganisationReader,
  makeUnitReader,
} from '../../functions/store/organisation-reader.ts';
import { makeContactReader } from '../../functions/store/repeat-reader.ts';
import { makeStormReader } from '../../functions/store/storm-reader.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { makeThingList, makeThingReader } from '../../functions/store/thing-reader.ts';
import { makeTicketLists } from '../../functions/store/ticket-lists.ts';
import { makeNumberReader } from '../../functions/store/ticket-number-reader.ts';
import { makeArmTimers } from '../../functions/timers/arm.ts';
import { aContext } from '../builders/ticket.ts';
import { NOT_FOLLOWED } from '../fakes/following.ts';
import { countedIdentifiers, keptLetters, linkDesks } from '../fakes/outside.ts';
import { answering, OFFLINE } from '../gateways/answering.ts';
import { streamed } from './streamed.ts';

/** An event as a branch puts it on its bus. */
export type PublishedEvent = BusEvent & { readonly detail: Envelope };

/** Has an event come in at another branch. */
type Tell = (to: string, event: PublishedEvent) => Promise<unknown>;

/** The branches that golden files are of: a city and its province. */
export const BRANCHES = ['huaian', 'jiangsu'] as const;
export type BranchId = (typeof BRANCHES)[number];

const NEIGHBOURHOODS: Readonly<Record<BranchId, Neighbourhood>> = {
  huaian: {
    id: 'huaian',
    level: 'city',
    neighbours: [{ id: 'jiangsu', relation: 'parent' }],
  },
  jiangsu: {
    id: 'jiangsu',
    level: 'province',
    neighbours: [{ id: 'huaian', relation: 'child' }],
  },
};

/** The branch's key, never rotated: contacts and keys of a release are found again under it. */
const fingerprintsBy = (clock: WallClock) => {
  const client = new SecretsManagerClient(OFFLINE);
  answering(client, ({ input }) => {
    if (input.VersionStage === 'AWSCURRENT')
      return { VersionId: 'golden-1', SecretString: 'the-key-of-the-golden-branch' };
    throw new ResourceNotFoundException({ message: 'never rotated', $metadata: {} });
  });
  return makeFingerprints({ client, secretId: 'lookup-key', clock });
};

/**
 * A branch over a real store. What it stores goes the way of a stream: to the relay, from its bus to
 * its neighbour, and to the timers; `settle` lets all of it come to rest.
 * @param ids stands before its counted ids, so that two branches, and two releases, give no id twice
 */
export const aBranch = (id: BranchId, stored: Stored, clock: WallClock, ids: string) => {
  const neighbourhood = NEIGHBOURHOODS[id];
  const unread: StreamedEntry[] = [];
  const real = makeLedger(stored);
  const ledger: Ledger = {
    commit: async (writes) => {
      const outcome = await real.commit(writes);
      if (outcome.kind === 'committed') unread.push(...writes.flatMap(streamed));
      return outcome;
    },
  };
  const { desk, letters } = keptLetters();
  const alerts = { ...makeThingReader(stored, 'alert'), ...makeThingList(stored, 'alert') };
  const notices = {
    ...makeThingReader(stored, 'notice'),
    ...makeThingList(stored, 'notice'),
    ...makeReceiptReader(stored),
  };
  const { now: _now, by: _by, correlationId: _id, ...clockContext } = aContext();
  const ports = {
    ledger,
    clock,
    clockContext,
    bases: defaultBases,
    ...linkDesks(neighbourhood.id),
    neighbourhood,
    alerts,
    notices,
    ownBranch: neighbourhood,
    keys: makeKeyReader(stored),
    storms: makeStormReader(stored),
    tickets: makeThingReader(stored, 'ticket'),
    orders: makeThingReader(stored, 'order'),
    orderEntries: makeEntryReader(stored, 'order'),
    entries: makeEntryReader(stored, 'ticket'),
    alertEntries: makeEntryReader(stored, 'alert'),
    noticeEntries: makeEntryReader(stored, 'notice'),
    setAsides: { ...makeThingReader(stored, 'set-aside'), ...makeThingList(stored, 'set-aside') },
    setAsideEntries: makeEntryReader(stored, 'set-aside'),
    messages: { ...makeThingReader(stored, 'message'), ...makeThingList(stored, 'message') },
    messageEntries: makeEntryReader(stored, 'message'),
    units: makeUnitReader(stored),
    unitById: makeThingReader(stored, 'unit'),
    people: makeThingReader(stored, 'person'),
    duties: makeThingReader(stored, 'duty'),
    mutings: makeThingReader(stored, 'mutings'),
    handOvers: makeThingReader(stored, 'hand-over'),
    handOverEntries: makeEntryReader(stored, 'hand-over'),
    handOverNotes: makeHandOverNotes(stored),
    mutingEntries: makeEntryReader(stored, 'mutings'),
    dutyEntries: makeEntryReader(stored, 'duty'),
    unitEntries: makeEntryReader(stored, 'unit'),
    personEntries: makeEntryReader(stored, 'person'),
    organisation: makeOrganisationReader(stored),
    contacts: makeContactReader(stored),
    numbers: makeNumberReader(stored),
    lists: makeTicketLists(stored),
    due: makeDueReader(stored),
    mirrors: makeMirrorReader(stored),
    caseFiles: makeCaseFileReader(stored),
    fingerprints: fingerprintsBy(clock),
    identifiers: countedIdentifiers(ids),
    heartbeats: makeHeartbeats(stored),
    deadLetters: desk,
    neighbours: neighbourhood.neighbours.map((one) => one.id),
  };

  const events: PublishedEvent[] = [];
  const starts: TimerStart[] = [];
  const timers: Timers = {
    start: async (start) => {
      starts.push(start);
    },
    stop: async () => undefined,
  };
  const busAs = (take: (event: PublishedEvent) => Promise<unknown>): EventBus => ({
    put: async (put) => {
      for (const { type, detail } of put)
        await take({ source: sourceOf(id), 'detail-type': type, detail });
      return [];
    },
  });
  const receive = makeReceive(ports);
  const relay = makeRelay({
    bus: busAs(async (event) => {
      events.push(event);
    }),
    passedOver: desk,
    changes: NOT_FOLLOWED,
    teller: { branch: id, apiUrl: `https://${id}.example.cn` },
  });
  const arm = makeArmTimers({ timers });

  /** While it is cut, what branches tell each other of work orders is lost. */
  const link = { isCut: false };

  /** Tells neighbours of an event what they are to be told of it. */
  const forward = async (event: PublishedEvent, tell: Tell): Promise<void> => {
    if (link.isCut && event['detail-type'] === 'WorkOrderLetters') return;
    const buses = new Map(
      neighbourhood.neighbours.map((one) => [one.id, busAs((told) => tell(one.id, told))]),
    );
    await makeForward({ buses, later: desk, neighbourhood })(event);
  };

  /** Passes on what happened; true when anything did. */
  const passOn = async (tell: Tell): Promise<boolean> => {
    const entries = unread.splice(0);
    const told = events.length;
    await arm(entries);
    await relay(entries);
    for (const event of events.slice(told)) await forward(event, tell);
    return entries.length > 0;
  };
  const passing = { receive, relay, arm, forward, passOn };
  return { id, stored, ports, events, starts, letters, link, ...passing };
};

export type Branch = ReturnType<typeof aBranch>;

/** What comes in at one of these branches. */
export const telling =
  (branches: readonly Branch[]): Tell =>
  async (to, event) =>
    branches.find(({ id }) => id === to)?.receive(event);

/** Lets everything that branches tell each other come to rest. */
export const settle = async (branches: readonly Branch[]): Promise<void> => {
  for (let moved = true; moved; ) {
    moved = false;
    for (const branch of branches) moved = (await branch.passOn(telling(branches))) || moved;
  }
};
