import * as fc from 'fast-check';
import { sourceOf } from '../../functions/contracts/bus-names.ts';
import type { Envelope } from '../../functions/contracts/envelope.ts';
import type { Entry } from '../../functions/domain/entry.ts';
import { makeForward } from '../../functions/federation/forward.ts';
import type { Neighbourhood } from '../../functions/federation/neighbourhood.ts';
import { makeReceive } from '../../functions/federation/receive.ts';
import { makeRelay } from '../../functions/outbox/relay.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import type { EventBus } from '../../functions/ports/outside.ts';
import { offTheStream } from '../builders/course.ts';
import { aContext, MONDAY } from '../builders/ticket.ts';
import { NOT_FOLLOWED } from '../fakes/following.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { keptLetters, standingClock } from '../fakes/outside.ts';

const PROVINCE = 'jiangsu';

type Weather = { readonly pick: () => number; readonly again: () => boolean };

/** One thing that is on its way: a stream record, or an event in a queue. */
type Errand = { readonly what: string; readonly run: () => Promise<void> };

const neighbourhoodOf = (id: string, cities: readonly string[]): Neighbourhood =>
  id === PROVINCE
    ? {
        id,
        level: 'province',
        neighbours: cities.map((city) => ({ id: city, relation: 'child' })),
      }
    : { id, level: 'city', neighbours: [{ id: PROVINCE, relation: 'parent' }] };

/**
 * A province and its cities, joined as they are when deployed: store → relay → own bus → a queue for
 * each neighbour → forwarder → the neighbour's bus → queue → receiver. Whatever is on its way waits
 * until `deliver` picks it, in any order and as often as it likes.
 */
export const aNetwork = (cities: readonly string[]) => {
  const errands: Errand[] = [];
  /** Every event that came in at a branch, doubled ones included. */
  const arrivals: {
    readonly at: string;
    readonly type: string;
    readonly meta: Envelope['meta'];
  }[] = [];
  const clock = standingClock(MONDAY);
  /** While the link is cut nothing comes through; what is put on it meanwhile waits, or is lost. */
  const link = { cut: false, loses: false };
  const waiting: Errand[] = [];
  const { now: _now, by: _by, correlationId: _id, ...clockContext } = aContext();

  const branches = new Map(
    [PROVINCE, ...cities].map((id) => {
      const store = memoryStore();
      const neighbourhood = neighbourhoodOf(id, cities);
      const { desk, letters } = keptLetters();
      const receive = makeReceive({
        ...store,
        deadLetters: desk,
        clock,
        ownBranch: neighbourhood,
        neighbourhood,
        clockContext,
      });
      return [id, { id, store, neighbourhood, desk, letters, receive }] as const;
    }),
  );

  /** The bus of one branch, as another one puts on it. */
  const busOf = (id: string, from: string): EventBus => ({
    put: async (events) => {
      for (const { type, detail } of events) {
        arrivals.push({ at: id, type, meta: detail.meta });
        const event = { source: sourceOf(from), 'detail-type': type, detail };
        const errand = {
          what: `${id} receives ${type} ${detail.meta.id}`,
          run: async () => branches.get(id)?.receive(event),
        };
        if (!link.cut) errands.push(errand);
        else if (!link.loses) waiting.push(errand);
      }
      return [];
    },
  });

  for (const { id, store, neighbourhood, desk } of branches.values()) {
    const forward = makeForward({
      buses: new Map(neighbourhood.neighbours.map((one) => [one.id, busOf(one.id, id)])),
      later: desk,
      neighbourhood,
    });
    const ownBus: EventBus = {
      put: async (events) => {
        for (const { type, detail } of events)
          errands.push({
            what: `${id} forwards ${type} ${detail.meta.id}`,
            run: async () => {
              await forward({ source: sourceOf(id), 'detail-type': type, detail });
            },
          });
        return [];
      },
    };
    const relay = makeRelay({
      bus: ownBus,
      passedOver: desk,
      changes: NOT_FOLLOWED,
      teller: { branch: id, apiUrl: `https://${id}.example.cn` },
    });
    store.onCommit((writes) => {
      for (const entry of entriesIn(writes))
        errands.push({
          what: `${id} relays ${entry.eventId}`,
          run: () => relay([offTheStream(entry)]),
        });
    });
  }

  /**
   * Delivers until nothing is on its way. `pick` says which errand is next, and `again` whether it
   * stays on its way to be delivered once more.
   */
  const deliver = async ({ pick, again }: Weather): Promise<void> => {
    for (let left = 20_000; errands.length > 0; left -= 1) {
      if (left === 0) throw new Error(`events go round and round, such as: ${errands[0]?.what}`);
      const index = pick() % errands.length;
      const errand = errands[index];
      if (!again()) errands.splice(index, 1);
      await errand?.run();
    }
  };

  const cut = (what: 'waits' | 'is lost'): void => {
    Object.assign(link, { cut: true, loses: what === 'is lost' });
  };
  const mend = (): void => {
    link.cut = false;
    errands.push(...waiting.splice(0));
  };

  const branch = (id: string) => {
    const found = branches.get(id);
    if (!found) throw new Error(`no such branch: ${id}`);
    return found;
  };
  return { branch, ids: [...branches.keys()], arrivals, deliver, clock, cut, mend };
};

const entriesIn = (writes: readonly Write[]): Entry[] =>
  writes.flatMap((write) => (write.kind === 'entry' && write.entry.publish ? [write.entry] : []));

/** In which order errands are picked, and which of them are doubled. */
export const weathers = fc
  .record({
    order: fc.infiniteStream(fc.nat({ max: 1000 })),
    doubling: fc.infiniteStream(fc.boolean()),
  })
  .map(({ order, doubling }) => {
    // Doubled often, but not for ever.
    let doublings = 60;
    return {
      pick: (): number => order.next().value ?? 0,
      again: (): boolean => {
        doublings -= 1;
        return doublings > 0 && doubling.next().value === true;
      },
    };
  });

/** Everything in the order in which it was sent, once. */
export const fairWeather = { pick: () => 0, again: () => false };
