import { absent } from '../changing/absent-ticket.ts';
import { type ChangePorts, type Decided, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { contentsOf, type RequestKey, senderKey } from '../changing/repeatable.ts';
import { staleVersion } from '../changing/stale-version.ts';
import { ticketChange } from '../changing/thing-change.ts';
import type { HttpAnswer, HttpRefusal } from '../contracts/http-answer.ts';
import type { WrittenCommand } from '../contracts/operations/written-command.ts';
import type { Carried } from '../contracts/ticket-after-command.ts';
import type { Actor } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { decide, type StaffCommand } from '../domain/ticket/decide.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import type { Fingerprints } from '../ports/outside.ts';
import type { MirrorReader, TicketReader } from '../ports/readers.ts';
import { carriedAnswer } from './carried-answer.ts';
import { commandRefusal } from './command-refusal.ts';

/** A command on a ticket, and who gives it. */
export type Order = WrittenCommand<StaffCommand> & {
  readonly ticketId: string;
  readonly by: Actor;
  /** The token's subject: keys are scoped to it. */
  readonly scope: string;
  readonly idempotencyKey?: string | undefined;
  /** The version that the sender has seen (If-Match). */
  readonly version?: number | undefined;
  readonly correlationId: string;
};

/** What carrying out needs. */
export type HandlingPorts = ChangePorts & {
  readonly tickets: TicketReader;
  readonly mirrors: MirrorReader;
  readonly fingerprints: Fingerprints;
  readonly clockContext: ClockContext;
};

/** The one way in which staff change a ticket. */
export const makeCarryOut = (ports: HandlingPorts) => {
  const change = makeChange(ports);
  return async (order: Order): Promise<HttpAnswer> =>
    httpAnswer(
      await change(
        {
          load: async () =>
            (await ports.tickets.load(order.ticketId)) ?? absent(ports.mirrors, order.ticketId),
          decide: (found, now) =>
            'problem' in found ? unchanged(found) : decideOrder(found, order, now, ports),
        },
        await keyOf(order, ports),
      ),
    );
};

const decideOrder = (
  ticket: Ticket,
  { command, words, version, by, correlationId }: Order,
  now: Instant,
  { clockContext, ownBranch: { carries } }: HandlingPorts,
): Decided<Carried, HttpRefusal> => {
  const stale = staleVersion({ version }, ticket);
  if (stale) return unchanged(stale);
  const decision = decide(ticket, command, {
    ...clockContext,
    now,
    by,
    correlationId,
    ...(carries && { carries }),
  });
  if (decision.kind === 'refused') return unchanged(commandRefusal(decision.refusal));
  const note = words && { ticketId: ticket.id, sequence: decision.own, text: words };
  return {
    kind: 'changed',
    changes: [ticketChange(ticket, decision)],
    also: note ? [{ kind: 'case-note', note }] : [],
    answer: carriedAnswer(decision.ticket),
  };
};

const keyOf = async (
  { idempotencyKey, command, words, ticketId, scope }: Order,
  { fingerprints, ownBranch }: HandlingPorts,
): Promise<RequestKey | undefined> =>
  idempotencyKey === undefined
    ? undefined
    : {
        keys: [
          senderKey(
            { use: 'command', branch: ownBranch.id, subject: scope },
            idempotencyKey,
            fingerprints,
          ),
        ],
        contents: await contentsOf([ticketId, { ...command, words }], fingerprints),
      };
