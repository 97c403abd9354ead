import * as z from 'zod';
import { AGGREGATES } from '../../functions/contracts/aggregates.ts';
import { isDoneWith, type Matter } from '../../functions/domain/calling/done-with.ts';
import type { AlertCause } from '../../functions/domain/on-call/alert.ts';
import { TICKET_STATES } from '../../functions/domain/ticket/ticket.ts';
import type { Item } from '../cloud/conditions.ts';
import type { Written } from '../cloud/tables.ts';
import { fading } from '../fading.ts';
import type { Watcher } from '../watching.ts';
import type { Breaks, Looks } from './broken.ts';
import { entryIn, isEntry, wholeOf } from './read-items.ts';

/** What alerts are about that can be done with. */
const MATTERS: readonly unknown[] = ['TICKET', 'MIRROR', 'ORDER', 'HAND-OVER'];

/**
 * Whoever settles an alert has read what it is about at most so many milliseconds before: what pages runs for 55
 * seconds at most.
 */
const READ_WITHIN = 60_000;

const Ticket = z.object({ state: z.enum(TICKET_STATES) });

type Ports = {
  readonly now: () => number;
  /** What a branch's main table holds in a partition now; looked at only. */
  readonly peek: (branch: string, pk: string) => readonly Item[];
  readonly breaks: Breaks;
  readonly looks: Looks;
};

/** How something stood until an instant. */
type Stood = { readonly item: Item; readonly until: number };

/**
 * What the system ends by itself before anybody was called is about something that is done with (F2): as it stands
 * when that is stored, or as it stood while that was being judged.
 */
export const watchSettled = ({ now, peek, breaks, looks }: Ports): Watcher => {
  const stoodBefore = fading<readonly Stood[]>(now, READ_WITHIN);

  const note = (branch: string, { before, after }: Written): void => {
    if (!before || !after || !MATTERS.includes(after.kind)) return;
    const key = `${branch} ${String(after.pk)}`;
    stoodBefore.set(key, [...recently(key), { item: before, until: now() }]);
  };
  const recently = (key: string): readonly Stood[] =>
    (stoodBefore.get(key) ?? []).filter(({ until }) => now() - until <= READ_WITHIN);

  /** Something as it stands, and as it stood within the time in which it may have been read. */
  const held = (branch: string, kind: string, id: string | undefined): readonly Item[] => {
    if (id === undefined) return [];
    const pk = `${kind}#${id}`;
    const stands = peek(branch, pk).filter((item) => item.kind === kind);
    return [...stands, ...recently(`${branch} ${pk}`).map(({ item }) => item)];
  };

  const judge = (branch: string, id: string, cause: AlertCause): void => {
    looks('what is settled is done with');
    const ticketId = 'ticketId' in cause ? cause.ticketId : undefined;
    const own = held(branch, 'TICKET', ticketId);
    const tickets = own.length > 0 ? own : held(branch, 'MIRROR', ticketId);
    const orders = held(branch, 'ORDER', 'orderId' in cause ? cause.orderId : undefined);
    const handOvers = held(
      branch,
      'HAND-OVER',
      'handOverId' in cause ? cause.handOverId : undefined,
    );
    const matters = orNone(tickets).flatMap((ticket) =>
      orNone(orders).flatMap((order) =>
        orNone(handOvers).map(
          (handOver): Matter => ({
            ticket: ticket && Ticket.parse(ticket.listed),
            order: order && AGGREGATES.order.stored.parse(wholeOf(order)),
            handOver: handOver && AGGREGATES['hand-over'].stored.parse(wholeOf(handOver)),
          }),
        ),
      ),
    );
    if (!matters.some((matter) => isDoneWith(cause, matter)))
      breaks('settled and not done with', branch, `${id} ${JSON.stringify(cause)}`);
  };

  return {
    committed: (branch, written) => {
      for (const one of written) {
        note(branch, one);
        const { after } = one;
        if (after?.aggregate !== 'alert' || !isEntry(after)) continue;
        const { id, type, data } = entryIn(after);
        if (type !== 'AlertAcknowledged' || data.settled !== true) continue;
        const alert = peek(branch, String(after.pk)).find(({ kind }) => kind === 'ALERT');
        judge(branch, id, AGGREGATES.alert.stored.parse(wholeOf(alert ?? {})).cause);
      }
    },
  };
};

/** Where there is none, that is how it stands. */
const orNone = (items: readonly Item[]): readonly (Item | undefined)[] =>
  items.length > 0 ? items : [undefined];
