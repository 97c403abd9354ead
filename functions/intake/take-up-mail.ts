import { type ChangeOutcome, makeChange, unchanged } from '../changing/change.ts';
import { atWorkHere, ordersOut } from '../changing/open-orders.ts';
import type { Known, RequestKey } from '../changing/repeatable.ts';
import { ticketChange } from '../changing/thing-change.ts';
import type { Registered } from '../contracts/registered.ts';
import type { WorkOrder } from '../domain/order/order.ts';
import { unmetNeed } from '../domain/ticket/command-rule.ts';
import { decideReply } from '../domain/ticket/decide.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { CustomerTickets, NumberReader, ThingReader, TicketReader } from '../ports/readers.ts';
import type { ComplaintDraft, Sender } from './draft.ts';
import { keysOf } from './keys.ts';
import type { IntakePorts, RegisterOutcome } from './register.ts';
import { registeredAnswer } from './registered-answer.ts';

/** What is needed to find the ticket that a mail answers. */
export type JoinPorts = IntakePorts & {
  readonly tickets: TicketReader;
  readonly numbers: NumberReader;
  readonly customers: CustomerTickets;
  readonly orders: ThingReader<'order'>;
  readonly register: (draft: ComplaintDraft, sender: Sender) => Promise<RegisterOutcome>;
};

/**
 * Takes up a mail: one that answers a message of ours, or names its ticket and comes from the same
 * sender, becomes an entry of that ticket (E9); any other is registered. Where that ticket is closed,
 * it is a new one that follows it, so that nothing is lost (B2, B9).
 */
export const makeJoinOrRegister = (ports: JoinPorts) => {
  const change = makeChange(ports);
  const join = async (
    ticketId: string,
    draft: ComplaintDraft,
    sender: Sender,
    key: RequestKey,
  ): Promise<ChangeOutcome<Registered, 'closed'> | Known> =>
    change<Found | undefined, Registered, 'closed'>(
      {
        load: () => found(ticketId, ports),
        decide: (loaded, now) => {
          if (!loaded) return unchanged('closed');
          const { by, correlationId } = sender;
          const context = { ...ports.clockContext, now, by, correlationId };
          const facts = { files: draft.evidence.length, atWork: atWorkHere(loaded.out) };
          const decision = decideReply(loaded.ticket, facts, context);
          if (decision.kind === 'refused') return unchanged('closed');
          const note = {
            ticketId,
            sequence: decision.own,
            text: { said: draft.reply?.said ?? draft.words.facts },
            evidence: [...draft.evidence],
          };
          return {
            kind: 'changed',
            changes: [ticketChange(loaded.ticket, decision)],
            also: [{ kind: 'case-note', note }],
            answer: registeredAnswer(decision.ticket),
          };
        },
      },
      key,
    );

  return async (draft: ComplaintDraft, sender: Sender): Promise<RegisterOutcome> => {
    const ticket = await ticketAnswered(draft, ports);
    if (!ticket) return ports.register(draft, sender);
    const follows = { ...draft, follows: ticket.id };
    if (unmetNeed(ticket, 'not-closed')) return ports.register(follows, sender);
    const { own, byContent, header, contents } = await keysOf(
      draft,
      sender,
      ports.ownBranch.id,
      ports.fingerprints,
    );
    const joinAs = (keys: readonly string[]) =>
      join(ticket.id, draft, sender, { keys: [...keys, ...header], contents });
    const first = await joinAs(own);
    const isOther = first.kind === 'conflict' && own.includes(first.key);
    const outcome = isOther ? await joinAs(byContent) : first;
    // It was closed meanwhile.
    return outcome.kind === 'unchanged' ? ports.register(follows, sender) : outcome;
  };
};

type Found = { readonly ticket: Ticket; readonly out: readonly WorkOrder[] };

const found = async (
  ticketId: string,
  { tickets, orders }: JoinPorts,
): Promise<Found | undefined> => {
  const ticket = await tickets.load(ticketId);
  return ticket && { ticket, out: await ordersOut(ticket, orders) };
};

/** A ticket's id begins the id of each of its messages. */
const TICKET_ID = 26;

const ticketAnswered = async (
  { reply }: ComplaintDraft,
  ports: JoinPorts,
): Promise<Ticket | undefined> => {
  if (!reply) return undefined;
  for (const messageId of reply.answers) {
    const ticket = await ports.tickets.load(messageId.slice(0, TICKET_ID));
    if (ticket) return ticket;
  }
  for (const ticketNumber of reply.numbers) {
    const ticket = await ports.numbers.ticketOf(ticketNumber);
    if (ticket && (await isOfSender(ticket, reply.from, ports))) return ticket;
  }
  return undefined;
};

/** A number alone proves nothing: whoever has seen it may write it. */
const isOfSender = async (
  { id }: Ticket,
  from: string | undefined,
  { customers, fingerprints }: JoinPorts,
): Promise<boolean> => {
  if (from === undefined) return false;
  const { items } = await customers.of(await fingerprints.keyedAll(from), { limit: 100 });
  return items.some(({ ticketId }) => ticketId === id);
};
