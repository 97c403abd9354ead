import { type HttpAnswer, refusal, replayed } from '../contracts/http.ts';
import type { Actor } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import type { Watcher } from '../domain/on-call/alerts-for-step.ts';
import { decide, type StaffDecision } from '../domain/ticket/decide.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { IdempotencyRecord, Ledger, Write } from '../ports/ledger.ts';
import type { Fingerprints, WallClock } from '../ports/outside.ts';
import type { KeyReader, MirrorReader, TicketReader } from '../ports/readers.ts';
import { ticketWrites } from '../ports/ticket-writes.ts';
import { absent } from './absent.ts';
import { carriedAnswer } from './carried-answer.ts';
import type { Given } from './command-bodies.ts';
import { refusalOf } from './command-refusal.ts';

/** A command on a ticket, and who gives it. */
export type Order = Given & {
  readonly ticketId: string;
  readonly by: Actor;
  /** The token's subject: keys are scoped to it. */
  readonly scope: string;
  readonly idempotencyKey?: string;
  /** The version that the sender has seen (If-Match). */
  readonly version?: number;
  readonly correlationId: string;
};

/** What carrying out needs. */
export type HandlingPorts = {
  readonly ledger: Ledger;
  readonly tickets: TicketReader;
  readonly keys: KeyReader;
  readonly mirrors: MirrorReader;
  readonly fingerprints: Fingerprints;
  readonly clock: WallClock;
  readonly watcher: Watcher;
  readonly clockContext: ClockContext;
};

/** Others may change the ticket meanwhile this often before the sender is asked to try again. */
const ATTEMPTS = 8;

/**
 * The one way in which staff change a ticket: load, decide, store in one transaction. A key that was
 * used before gives the answer that it gave then; nothing happens twice.
 */
export const makeCarryOut = (ports: HandlingPorts) => {
  const attempt = async (order: Order, key: Key | undefined, left: number): Promise<HttpAnswer> => {
    const ticket = await ports.tickets.load(order.ticketId);
    if (!ticket) return absent(ports.mirrors, order.ticketId);
    if (order.version !== undefined && order.version !== ticket.version)
      return unlessCarriedOut(
        key,
        refusal('stale-version', {
          field: 'If-Match',
          problem: `it is ${ticket.version} now`,
        }),
      );
    const context = {
      ...ports.clockContext,
      now: ports.clock.now(),
      by: order.by,
      correlationId: order.correlationId,
    };
    const decision = decide(ticket, order.command, context);
    if (decision.kind === 'refused') return unlessCarriedOut(key, refusalOf(decision.refusal));
    const body = carriedAnswer(decision.ticket);
    const outcome = await ports.ledger.commit(writesOf(ports, order, ticket, decision, key, body));
    switch (outcome.kind) {
      case 'committed':
        return { status: 200, body };
      case 'key-taken':
        return key ? answerAgain(key, await ports.keys.find(key.key)) : refusal('internal');
      default:
        return left > 1 ? attempt(order, key, left - 1) : refusal('busy-record');
    }
  };

  /** The same command may have been carried out between the look for its key and the refusal. */
  const unlessCarriedOut = async (key: Key | undefined, no: HttpAnswer): Promise<HttpAnswer> => {
    const stored = key && (await ports.keys.find(key.key));
    return key && stored ? answerAgain(key, stored) : no;
  };

  return async (order: Order): Promise<HttpAnswer> => {
    const key = await keyOf(ports, order);
    const stored = key && (await ports.keys.find(key.key));
    return key && stored ? answerAgain(key, stored) : attempt(order, key, ATTEMPTS);
  };
};

type Key = { readonly key: string; readonly contents: readonly string[] };

const keyOf = async (
  { fingerprints, watcher }: HandlingPorts,
  { idempotencyKey, command, words, ticketId, scope }: Order,
): Promise<Key | undefined> => {
  if (idempotencyKey === undefined) return undefined;
  const content = JSON.stringify([ticketId, { ...command, words }]);
  return {
    key: fingerprints.plain(JSON.stringify(['command', watcher.branch, scope, idempotencyKey])),
    contents: await fingerprints.keyedAll(content),
  };
};

const answerAgain = (key: Key, stored: IdempotencyRecord | undefined): HttpAnswer =>
  stored && key.contents.includes(stored.content)
    ? replayed(stored.answer)
    : refusal('idempotency-conflict');

const writesOf = (
  { watcher }: HandlingPorts,
  { words }: Order,
  before: Ticket,
  decision: Extract<StaffDecision, { kind: 'recorded' }>,
  key: Key | undefined,
  answer: unknown,
): Write[] => {
  const note: Write[] = words
    ? [{ kind: 'case-note', note: { ticketId: before.id, sequence: decision.own, text: words } }]
    : [];
  const [content] = key?.contents ?? [];
  const used: Write[] =
    key && content !== undefined ? [{ kind: 'key', key: key.key, content, answer }] : [];
  return [...ticketWrites(before, decision, watcher), ...note, ...used];
};
