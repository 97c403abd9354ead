import * as z from 'zod';
import { AGGREGATES } from '../../functions/contracts/aggregates.ts';
import { isDoneWith, type Matter } from '../../functions/domain/calling/done-with.ts';
import type { AlertCause } from '../../functions/domain/on-call/alert.ts';
import { TICKET_STATES } from '../../functions/domain/ticket/ticket.ts';
import { PAGE_SECONDS } from '../../functions/on-call/claim-call.ts';
import type { Item } from '../cloud/conditions.ts';
import type { Written } from '../cloud/tables.ts';
import { fading } from '../fading.ts';
import type { Watcher } from '../watching.ts';
import type { Breaks, Looks } from './broken.ts';
import { entryIn, isEntry, wholeOf } from './read-items.ts';

/** What alerts are about that can be done with. */
const MATTERS: readonly unknown[] = ['TICKET', 'MIRROR', 'ORDER', 'HAND-OVER'];

/** Whoever settles an alert has read what it is about at most so many milliseconds before. */
const READ_WITHIN = PAGE_SECONDS * 1000;

const Ticket = z.object({ state: z.enum(TICKET_STATES) });

type Ports = {
  readonly now: () => number;
  /** What a branch's main table holds in a partition now; looked at only. */
  readonly peek: (branch: string, pk: string) => readonly Item[];
  readonly breaks: Breaks;
  readonly looks: Looks;
};

/**
 * What the system ends by itself before anybody was called is about something that is done with (F2): judged, when
 * that is stored, by what the table holds then. What has come to another state while it was being judged may be open
 * again.
 */
export const watchSettled = ({ now, peek, breaks, looks }: Ports): Watcher => {
  const moved = fading<number>(now, READ_WITHIN);

  const note = (branch: string, { before, after }: Written): void => {
    if (!before || !after || !MATTERS.includes(after.kind)) return;
    if (stateIn(before) !== stateIn(after)) moved.set(`${branch} ${String(after.pk)}`, now());
  };
  const hasJustMoved = (branch: string, pk: string): boolean =>
    now() - (moved.get(`${branch} ${pk}`) ?? Number.NEGATIVE_INFINITY) <= READ_WITHIN;

  const judge = (branch: string, id: string, cause: AlertCause): void => {
    looks('what is settled is done with');
    const held = (kind: string, about: string | undefined): Item | undefined =>
      about === undefined
        ? undefined
        : peek(branch, `${kind}#${about}`).find((item) => item.kind === kind);
    const ticketId = 'ticketId' in cause ? cause.ticketId : undefined;
    const ticket = held('TICKET', ticketId) ?? held('MIRROR', ticketId);
    const order = held('ORDER', 'orderId' in cause ? cause.orderId : undefined);
    const handOver = held('HAND-OVER', 'handOverId' in cause ? cause.handOverId : undefined);
    const matter: Matter = {
      ticket: ticket && Ticket.parse(ticket.listed),
      order: order && AGGREGATES.order.stored.parse(wholeOf(order)),
      handOver: handOver && AGGREGATES['hand-over'].stored.parse(wholeOf(handOver)),
    };
    if (isDoneWith(cause, matter)) return;
    const about = [ticket, order, handOver].filter((item) => item !== undefined);
    if (about.some(({ pk }) => hasJustMoved(branch, String(pk)))) return;
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
        const alert = written.find(
          ({ after: item }) => item?.kind === 'ALERT' && item.pk === after.pk,
        );
        if (alert?.after === undefined) continue;
        judge(branch, id, AGGREGATES.alert.stored.parse(wholeOf(alert.after)).cause);
      }
    },
  };
};

const stateIn = ({ listed }: Item): unknown => Object(listed).state;
