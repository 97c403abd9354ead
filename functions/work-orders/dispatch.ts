import { absent } from '../changing/absent-ticket.ts';
import { type Decided, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { staleVersion } from '../changing/stale-version.ts';
import { orderChange, ticketChange } from '../changing/thing-change.ts';
import { type HttpAnswer, type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import { asIs } from '../contracts/problem-sentences.ts';
import { giveOut } from '../domain/order/give-out.ts';
import { type OrderShown, shownOf } from '../domain/order/order.ts';
import type { KnownOfAddressee } from '../domain/organisation/judge-addressee.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import type { Identifiers } from '../ports/outside.ts';
import type { MirrorReader } from '../ports/readers.ts';
import { addresseeRefusal, knownOf } from './addressee.ts';
import { type Asker, type OrderPorts, requestKey } from './asked.ts';

/** A work order that somebody wants to go out. */
export type Dispatching = Asker & {
  readonly ticketId: string;
  /** Whose unit it is; this branch's where none is named. */
  readonly branch?: string;
  readonly unit: string;
  readonly person?: string;
  /** What is asked of the unit: belongs to the personal half. */
  readonly task?: string;
};

/** What dispatching needs. */
export type DispatchPorts = OrderPorts & {
  readonly mirrors: MirrorReader;
  readonly identifiers: Identifiers;
  /** The ids of the branches above and below this one. */
  readonly neighbours: readonly string[];
};

/**
 * Gives a unit of this branch, or of a neighbour, a work order about a ticket: ticket and order in one
 * transaction. A neighbour hears of it by letter.
 */
export const makeDispatch = (ports: DispatchPorts) => {
  const change = makeChange(ports);
  return async (asked: Dispatching): Promise<HttpAnswer> => {
    const { ticketId, branch, unit, person, task } = asked;
    const id = ports.identifiers.ulid();
    return httpAnswer(
      await change(
        {
          load: async () => {
            const [ticket, known] = await Promise.all([
              ports.tickets.load(ticketId),
              isOurs(asked, ports) ? knownOf(asked, ports) : { units: [] },
            ]);
            return { found: ticket ?? (await absent(ports.mirrors, ticketId)), known };
          },
          decide: ({ found, known }, now) =>
            'problem' in found ? unchanged(found) : dispatched(found, known, id, asked, now, ports),
        },
        await requestKey(asked, [ticketId, { branch, unit, person, task }], ports),
      ),
      201,
    );
  };
};

/** Of another branch's units and people that branch knows, whatever ours by those names may be. */
const isOurs = ({ branch }: Dispatching, { ownBranch }: DispatchPorts): boolean =>
  branch === undefined || branch === ownBranch.id;

const dispatched = (
  ticket: Ticket,
  known: KnownOfAddressee,
  id: string,
  asked: Dispatching,
  now: Instant,
  ports: DispatchPorts,
): Decided<OrderShown, HttpRefusal> => {
  const { clockContext, ownBranch, neighbours } = ports;
  const stale = staleVersion(asked, ticket);
  if (stale) return unchanged(stale);
  const { unit, person, task, by, correlationId } = asked;
  const context = { ...clockContext, now, by, correlationId };
  const worker = asked.branch ?? ownBranch.id;
  const possible = [ownBranch.id, ...neighbours];
  if (!possible.includes(worker))
    return unchanged(
      refusal('not-a-neighbour', { field: 'branch', problem: asIs(possible.join(', ')) }),
    );
  const nobody = isOurs(asked, ports) ? addresseeRefusal(asked, known) : undefined;
  if (nobody) return unchanged(nobody);
  const out = giveOut(
    ticket,
    {
      ...{ id, worker, unit },
      ...(person !== undefined && { person }),
      ...(known.units[0]?.reviewMayBeSkipped && { reviewMayBeSkipped: true }),
    },
    context,
  );
  if (out.kind === 'refused') {
    const no = out.refusal;
    return unchanged(
      no.kind === 'own-intake'
        ? refusal('own-intake')
        : refusal('already-settled', { field: 'state', problem: asIs(no.state) }),
    );
  }
  return {
    kind: 'changed',
    changes: [ticketChange(ticket, out.ticket), orderChange(undefined, out.order)],
    also:
      task === undefined
        ? []
        : [
            {
              kind: 'case-note',
              note: { ticketId: ticket.id, orderId: id, sequence: 1, text: { task } },
            },
          ],
    answer: shownOf(out.order.order),
  };
};
