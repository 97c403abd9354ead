import type { AtWork } from '../../at-work.ts';
import type { Happened, HappeningKinds } from '../../happening.ts';
import type { Ticket } from '../ticket.ts';
import { ended, outlivesClosing } from './ended-limits.ts';

/** Who works a complaint now: they hear of what its customer says. */
type Working = { readonly atWork: readonly AtWork[] };

type Chased = Working & {
  /** How often the customer has asked by now, this time included. */
  readonly count: number;
};

type Added = {
  readonly what: 'facts' | 'evidence';
  /** How many files came with it. */
  readonly files: number;
};

/** What a customer has to say of a complaint that is on record (E9); the words are in the personal half. */
export const fromCustomer = {
  // No limit knows of it.
  CustomerChased: {
    told: 'parent',
    apply: (ticket: Ticket, { data: { count } }: Happened<Chased>): Ticket => ({
      ...ticket,
      chased: count,
    }),
  },
  CustomerAdded: {
    told: 'parent',
    apply: (ticket: Ticket, _: Happened<Added>): Ticket => ticket,
  },
  CustomerReplied: {
    told: 'parent',
    apply: (ticket: Ticket, _: Happened<Working & { readonly files: number }>): Ticket => ticket,
  },
  ComplaintWithdrawn: {
    told: 'parent',
    apply: (
      { extensionRequested: _, answerQueued: __, settledThrough: ___, ...ticket }: Ticket,
      { at }: Happened<Readonly<Record<string, never>>>,
    ): Ticket => ({
      ...ticket,
      state: 'cancelled',
      clocks: ended(ticket, at, outlivesClosing),
    }),
  },
} satisfies HappeningKinds<Ticket>;
