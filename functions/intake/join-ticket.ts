import type { Decided } from '../changing/change.ts';
import { ticketChange } from '../changing/thing-change.ts';
import type { Registered } from '../contracts/registered.ts';
import { isSameDocument } from '../domain/referral.ts';
import type { GivenReferral } from '../domain/ticket/commands/refer.ts';
import { decide } from '../domain/ticket/decide.ts';
import type { DecisionContext } from '../domain/ticket/decision.ts';
import { isOpen, type Ticket } from '../domain/ticket/ticket.ts';
import type { TicketReader } from '../ports/readers.ts';
import type { ComplaintDraft } from './draft.ts';
import { registeredAnswer } from './registered-answer.ts';
import type { Repeat } from './repeats.ts';

/** Finds the open ticket that a referral may join; undefined where there is none. */
export type Joinable = (draft: ComplaintDraft, repeat: Repeat) => Promise<Ticket | undefined>;

/** The same customer about the same matter, handed on by one more body: one ticket, not two (A5, B9). */
export const makeJoinable =
  (tickets: TicketReader): Joinable =>
  async ({ handedOn }, { first }) => {
    if (!handedOn?.joins || first === undefined) return undefined;
    const ticket = await tickets.load(first);
    return ticket && isOpen(ticket) ? ticket : undefined;
  };

/** What the body wrote, and of whom. */
const writtenIn = (
  words: ComplaintDraft['words'],
  person: ComplaintDraft['person'],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...words, ...person }).flatMap(([field, said]) =>
      said === undefined ? [] : [[field, said]],
    ),
  );

/** What somebody is told whose referral has joined a ticket. */
const joinedAnswer = (ticket: Ticket, referral: number): Registered => ({
  ...registeredAnswer(ticket),
  referral,
  joined: true,
});

/**
 * Has a referral join an open ticket: what the body wrote stands with it, so that nothing of it is lost
 * (B2). One that the ticket has already changes nothing. Undefined where the rules do not let it join.
 */
export const joined = (
  ticket: Ticket,
  referral: GivenReferral,
  { person, words }: ComplaintDraft,
  context: DecisionContext,
): Decided<Registered, never> | undefined => {
  const known = ticket.referrals?.find((one) => isSameDocument(one, referral));
  if (known) return { kind: 'changed', changes: [], answer: joinedAnswer(ticket, known.sequence) };
  const decision = decide(ticket, { kind: 'refer', referral }, context);
  if (decision.kind === 'refused') return undefined;
  const { own } = decision;
  return {
    kind: 'changed',
    changes: [ticketChange(ticket, decision)],
    also: [
      {
        kind: 'case-note',
        note: { ticketId: ticket.id, sequence: own, text: writtenIn(words, person) },
      },
    ],
    answer: joinedAnswer(decision.ticket, own),
  };
};
