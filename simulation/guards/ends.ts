import { isDeepStrictEqual } from 'node:util';
import { AGGREGATES } from '../../functions/contracts/aggregates.ts';
import { applyToMessage } from '../../functions/domain/message/apply.ts';
import { applyToOrder } from '../../functions/domain/order/apply.ts';
import type { WorkOrder } from '../../functions/domain/order/order.ts';
import { apply } from '../../functions/domain/ticket/apply.ts';
import type { Branch } from '../cloud/branch.ts';
import type { Item } from '../cloud/conditions.ts';
import type { Breaks, Looks } from './broken.ts';
import { mainTable } from './main-table.ts';
import { isEntry, wholeOf } from './read-items.ts';

/** Of so many things at most every one is replayed; of more, an even share. */
const MOST_REPLAYED = 3000;

const REPLAYED: Readonly<
  Record<
    string,
    {
      readonly of: 'ticket' | 'order' | 'message';
      readonly replay: (entries: readonly unknown[]) => unknown;
    }
  >
> = {
  TICKET: {
    of: 'ticket',
    replay: (entries) =>
      entries
        .map((entry) => AGGREGATES.ticket.entry.parse(entry))
        .reduce<ReturnType<typeof apply> | undefined>(apply, undefined),
  },
  ORDER: {
    of: 'order',
    replay: (entries) =>
      entries
        .map((entry) => AGGREGATES.order.entry.parse(entry))
        .reduce<WorkOrder | undefined>(applyToOrder, undefined),
  },
  MESSAGE: {
    of: 'message',
    replay: (entries) =>
      entries
        .map((entry) => AGGREGATES.message.entry.parse(entry))
        .reduce<ReturnType<typeof applyToMessage> | undefined>(applyToMessage, undefined),
  },
};

/** A thing as its item holds it, read as the house reads it. */
const storedIn = (item: Item, of: 'ticket' | 'order' | 'message'): unknown =>
  AGGREGATES[of].stored.parse(wholeOf(item));

/** What only shows when all has come to rest: entries replay to what is stored. */
export const lookAtReplays = (branch: Branch, breaks: Breaks, looks: Looks): void => {
  const table = mainTable(branch);
  const keys = Object.keys(REPLAYED).flatMap((kind) => table.partitionKeys(`${kind}#`));
  const each = Math.ceil(keys.length / MOST_REPLAYED);
  for (const pk of keys.filter((_, number) => number % each === 0)) {
    const items = table.peek(pk);
    const item = items.find(({ kind }) => REPLAYED[String(kind)] !== undefined);
    const row = item && REPLAYED[String(item.kind)];
    if (!row) continue;
    looks('entries replay to the state');
    const replayed = row.replay(items.filter(isEntry));
    if (!isDeepStrictEqual(plain(replayed), plain(storedIn(item, row.of))))
      breaks('entries do not replay', branch.id, pk);
  }
};

/** The things of a kind that a branch has, each with its key. */
const thingsOf = function* (branch: Branch, kind: string): Iterable<Item> {
  const table = mainTable(branch);
  for (const pk of table.partitionKeys(`${kind}#`))
    for (const item of table.peek(pk)) if (item.kind === kind) yield item;
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const AGREED = ['state', 'unit', 'person', 'returns', 'issuer', 'worker'] as const;

/** What two branches share ends alike at both. */
export const lookAtOrders = (branches: readonly Branch[], breaks: Breaks, looks: Looks): void => {
  const orders = new Map<string, HeldOrder[]>();
  for (const branch of branches)
    for (const item of thingsOf(branch, 'ORDER')) {
      const known = orders.get(String(item.pk)) ?? [];
      known.push({ branch: branch.id, order: wholeOf(item) });
      orders.set(String(item.pk), known);
    }
  for (const [id, held] of orders) {
    looks('orders end alike at both branches');
    compareOrder(id, held, breaks);
  }
};

type HeldOrder = { readonly branch: string; readonly order: object };

const compareOrder = (id: string, [one, other]: readonly HeldOrder[], breaks: Breaks): void => {
  if (!one) return;
  const said = (held: HeldOrder, field: string): string =>
    JSON.stringify(Reflect.get(held.order, field));
  if (!other) {
    if (said(one, 'issuer') !== said(one, 'worker'))
      breaks('order at one branch alone', one.branch, id);
    return;
  }
  const differs = AGREED.find((field) => said(one, field) !== said(other, field));
  if (differs)
    breaks(
      'orders differ',
      one.branch,
      `${id}: ${differs} is ${said(one, differs)} at ${one.branch}, ${said(other, differs)} at ${other.branch}`,
    );
};

/** What a branch knows of another's tickets is how they are there. */
export const lookAtMirrors = (branches: readonly Branch[], breaks: Breaks, looks: Looks): void => {
  for (const branch of branches)
    for (const item of thingsOf(branch, 'MIRROR')) {
      const mirror = Object(item.listed);
      const owner = branches.find(({ id }) => id === mirror.branch);
      const pk = `TICKET#${String(item.pk).slice('MIRROR#'.length)}`;
      const ticket =
        owner &&
        mainTable(owner)
          .peek(pk)
          .find(({ kind }) => kind === 'TICKET');
      if (!ticket) continue;
      looks('mirrors are as their owners have it');
      const { state, level } = Object(ticket.listed);
      if (mirror.state !== state || mirror.level !== level)
        breaks(
          'mirror behind',
          branch.id,
          `${pk} is ${state} at ${level}, not ${mirror.state} at ${mirror.level}`,
        );
    }
};

/** Nothing is left on its way, and nothing lies among the dead letters. */
export const lookAtQueues = (branch: Branch, breaks: Breaks, looks: Looks): void => {
  looks('nothing is left on its way');
  if (branch.waiting() > 0) breaks('left on its way', branch.id, `${branch.waiting()} messages`);
  for (const { queue, body } of branch.deadLetters())
    if (queue.endsWith('-dead') || queue.endsWith('passed-over'))
      breaks('dead letter', branch.id, `${queue}: ${body.slice(0, 200)}`);
};
