import { answer } from '../domain/ticket/commands/answer.ts';
import { close } from '../domain/ticket/commands/close.ts';
import { escalate } from '../domain/ticket/commands/escalate.ts';
import { refuse } from '../domain/ticket/commands/refuse.ts';
import type { Decision, DecisionContext } from '../domain/ticket/decision.ts';
import type { TicketEntry } from '../domain/ticket/entries.ts';
import type { RefusalGround, Ticket } from '../domain/ticket/ticket.ts';

/** What staff do with a ticket, and what they write about it. */
export type TicketCommand =
  | { readonly kind: 'answer'; readonly words: Readonly<Record<string, string>> }
  | {
      readonly kind: 'refuse';
      readonly ground: RefusalGround;
      readonly words: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'escalate'; readonly words: Readonly<Record<string, string>> }
  | { readonly kind: 'close' };

/** What the rules say to a command. */
export const decide = (
  ticket: Ticket,
  command: TicketCommand,
  context: DecisionContext,
): Decision => {
  switch (command.kind) {
    case 'answer':
      return answer(ticket, context);
    case 'refuse':
      return refuse(ticket, command.ground, context);
    case 'escalate':
      return escalate(ticket, context);
    case 'close':
      return close(ticket, context);
  }
};

/** The entry that a command's words belong to. */
export const ENTRY_OF = {
  answer: 'CustomerAnswered',
  refuse: 'ComplaintRefused',
  escalate: 'ComplaintEscalated',
  close: 'ComplaintClosed',
} as const satisfies Record<TicketCommand['kind'], TicketEntry['type']>;
