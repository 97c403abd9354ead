import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { orderChange } from '../changing/thing-change.ts';
import type { WrittenOfOrder } from '../contracts/disclosure.ts';
import type { Actor } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import type { OrderEntry } from '../domain/order/entries.ts';
import { reportFetched, stillToKeep } from '../domain/order/fetch-report.ts';
import { isWorkedHere, type WorkOrder } from '../domain/order/order.ts';
import type { WordsEraser } from '../ports/ledger.ts';
import type { NeighbourCases } from '../ports/outside.ts';
import type { EntryReader, ThingReader } from '../ports/readers.ts';

const FEDERATION: Actor = { kind: 'system', part: 'federation' };

/** A transaction has a hundred items; what is more comes in the next one. */
const MOST_AT_ONCE = 50;

/** The other branch does not tell of an order that the two share; tried often enough, a dead letter. */
class NotTold extends Error {
  override readonly name = 'NotTold';
}

/** What fetching words needs. */
export type FetchWordsPorts = ChangePorts & {
  readonly orders: ThingReader<'order'>;
  readonly orderEntries: EntryReader<'order'>;
  readonly neighbours: NeighbourCases;
  readonly clockContext: ClockContext;
};

/**
 * Fetches what was written about an order at the branch that works it, and keeps it with the
 * complaint: each with the entry that told of it. The other branch hears which it may forget. Done
 * twice, it is done once.
 * @returns how many were fetched
 * @throws NeighbourUnreachable, NotTold, ChangeBusy
 * @see rules E2, M1
 */
export const makeFetchWords = (ports: FetchWordsPorts) => {
  const { orders, orderEntries, neighbours, clockContext } = ports;
  const change = makeChange(ports);
  const load = async (orderId: string) => ({
    order: await orders.load(orderId),
    trail: await wholeTrail(orderId, orderEntries),
  });
  return async (orderId: string, correlationId: string): Promise<number> => {
    const order = await orders.load(orderId);
    if (!order || isWorkedHere(order)) return 0;
    const told = await neighbours.ask(order.worker, { kind: 'report', orderId });
    if (told.kind !== 'report') throw new NotTold(`${order.worker}: ${orderId}`);
    const written = told.written.map(({ sequence: number, words }) => ({ number, words }));
    const keepSome = () =>
      change({
        load: () => load(orderId),
        decide: ({ order: held, trail }, now) => {
          const some = stillToKeep(written, trail).slice(0, MOST_AT_ONCE);
          if (!held || some.length === 0) return unchanged(0);
          const context = { ...clockContext, now, by: FEDERATION, correlationId };
          const numbers = some.map(({ number }) => number);
          return {
            kind: 'changed',
            changes: [orderChange(held, reportFetched(held, numbers, context))],
            also: some.map((one) => ({ kind: 'case-note', note: noteOf(held, one) })),
            answer: some.length,
          };
        },
      });
    let fetched = 0;
    while (fetched < written.length) {
      const some = await keepSome();
      if (some.kind === 'unchanged') break;
      fetched += some.answer;
    }
    return fetched;
  };
};

const noteOf = ({ id: orderId, ticketId }: WorkOrder, { sequence, words }: WrittenOfOrder) => ({
  ticketId,
  orderId,
  sequence,
  text: words,
});

const wholeTrail = async (
  orderId: string,
  { entries }: EntryReader<'order'>,
): Promise<readonly OrderEntry[]> => {
  const trail: OrderEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await entries(orderId, { limit: 100, ...(cursor !== undefined && { cursor }) });
    trail.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return trail;
};

/** Forgets what was written here about an order of another branch, once it is kept there. */
export const makeForgetWords =
  ({ eraser, orders }: { readonly eraser: WordsEraser; readonly orders: ThingReader<'order'> }) =>
  async (orderId: string, numbers: readonly number[]): Promise<void> => {
    const order = await orders.load(orderId);
    // The branch that keeps them hears of it too.
    if (!order?.post || !isWorkedHere(order)) return;
    await eraser.erase(order, numbers);
  };
