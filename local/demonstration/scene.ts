import type * as z from 'zod';
import type { Registered } from '../../functions/contracts/registered.ts';
import type { TicketSnapshot } from '../../functions/domain/ticket/snapshot.ts';
import type { Instant } from '../../functions/domain/time.ts';
import type { BranchEvent } from './branch-event.ts';
import type { Complaint } from './complaints/complaint.ts';
import type { Heard } from './heard.ts';
import type { Page } from './page.ts';

/** A ticket as far as it has been seen. */
export type Seen = Pick<
  TicketSnapshot,
  'id' | 'ticketNumber' | 'owner' | 'state' | 'level' | 'channel' | 'tier' | 'version'
> & {
  readonly nextDueAt: Instant | undefined;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** Undefined until it is known which one it is, and for complaints that others send. */
  readonly complaint: Complaint | undefined;
};

/** Something to tell of; `at` in milliseconds since 1970. */
export type Happening = { readonly at: number } & (
  | { readonly kind: 'event'; readonly event: BranchEvent; readonly complaint?: Complaint }
  | { readonly kind: 'replayed'; readonly complaint: Complaint; readonly ticketNumber: string }
  | { readonly kind: 'paged'; readonly page: Page }
  | { readonly kind: 'heard'; readonly heard: Heard }
  | { readonly kind: 'stumbled'; readonly problem: string }
);

type Undated<T> = T extends unknown ? Omit<T, 'at'> : never;

/** What has been seen so far. */
export type Scene = ReturnType<typeof makeScene>;

/** Keeps what is seen, from the answers of the API and from the branches' events, in any order. */
export const makeScene = () => {
  const tickets = new Map<string, Seen>();
  const happenings: Happening[] = [];
  const listeners = new Set<(happening: Happening) => void>();

  const tell = (undated: Undated<Happening>): void => {
    const happening: Happening = { ...undated, at: Date.now() };
    happenings.push(happening);
    for (const listener of listeners) listener(happening);
  };

  const see = (next: Omit<Seen, 'changedAt' | 'complaint'>, complaint?: Complaint): void => {
    const before = tickets.get(next.id);
    const known = complaint ?? before?.complaint;
    if (before && before.version >= next.version)
      tickets.set(next.id, { ...before, complaint: known });
    else tickets.set(next.id, { ...next, changedAt: Date.now(), complaint: known });
  };

  const hear = (event: BranchEvent): void => {
    if ('ticket' in event.data) {
      const { ticket } = event.data;
      see({ ...ticket, nextDueAt: ticket.nextDueAt });
    }
    const complaint = tickets.get(event.meta.ticketId ?? '')?.complaint;
    tell({ kind: 'event', event, ...(complaint && { complaint }) });
  };

  return {
    hear,
    tell,
    /** Takes in what intake answered. */
    registered: (complaint: Complaint, answer: z.infer<typeof Registered>): void => {
      const { id, ticketNumber, state, level, clocks } = answer;
      const [nextDueAt] = clocks
        .filter(({ kind }) => kind !== 'appeal-door')
        .map(({ dueAt }) => dueAt)
        .sort();
      const { way, customer, branch } = complaint;
      const { tier = 'ordinary' } = customer;
      const { channel } = way;
      // No event has version 0: whatever is heard of it counts more.
      see(
        { id, ticketNumber, state, level, channel, tier, owner: branch, nextDueAt, version: 0 },
        complaint,
      );
    },
    /** Finds out that a ticket that was heard of is this complaint's. */
    recognise: (id: string, complaint: Complaint): void => {
      const seen = tickets.get(id);
      if (seen) tickets.set(id, { ...seen, complaint });
    },
    /** Since when intake has answered for a ticket of which no event has been heard. */
    unheardSince: (): number | undefined => {
      const unheard = [...tickets.values()].filter(({ version }) => version === 0);
      return unheard.length === 0
        ? undefined
        : Math.min(...unheard.map(({ changedAt }) => changedAt));
    },
    ticket: (id: string): Seen | undefined => tickets.get(id),
    tickets: (): readonly Seen[] => [...tickets.values()],
    happenings: (): readonly Happening[] => happenings,
    /** Hears everything from now on, until the function that it gives back is called. */
    listen: (listener: (happening: Happening) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
