import { attentionWith } from '../../attention.ts';
import type { Happened, HappeningKinds } from '../../happening.ts';
import type { Level } from '../../level.ts';
import type { Instant } from '../../time.ts';
import type { Ticket, TicketClock } from '../ticket.ts';
import { ended } from './ended-limits.ts';

/** Which limit an entry speaks of. */
export type ClockRef = {
  readonly clock: TicketClock['kind'];
  readonly rule: string;
  readonly dueAt: Instant;
};

/** The same of a ticket, which may have one of a kind for each of several referrals (A5). */
export type TicketClockRef = ClockRef & { readonly referral?: number };

type Approaching = TicketClockRef & {
  /** Which of the limit's reminders, from 1. */
  readonly reminder: number;
  readonly reminders: number;
};

/** One step up (F1). */
type Escalated = {
  readonly from: Level;
  readonly to: Level;
  /** Where it stood before this climb; differs from `from` when it climbs several at once. */
  readonly left: Level;
  readonly cause: 'limit-passed' | 'by-hand';
  /** False on the lower steps of a climb of several levels: only the top one is paged. */
  readonly paged: boolean;
  /** The limit whose passing moved it. */
  readonly passed?: ClockRef;
  /** The limit that the level reached now has. */
  readonly started?: TicketClock;
};

/** Whether an execution woke it, or the sweep found it. */
type Returned = { readonly through: 'execution' | 'sweep' };

/** What comes with time: reminders, missed limits, steps up, chases, a canary's end. */
export const passed = {
  DeadlineApproaching: {
    told: 'parent',
    apply: (ticket: Ticket, { data }: Happened<Approaching>): Ticket =>
      marked(ticket, data, { remindersSent: data.reminder }),
  },
  DeadlineMissed: {
    told: 'parent',
    apply: (ticket: Ticket, { data }: Happened<TicketClockRef>): Ticket =>
      marked(ticket, data, { missed: true }),
  },
  ComplaintEscalated: {
    told: 'parent',
    apply: (ticket: Ticket, { data: { to, started } }: Happened<Escalated>): Ticket => ({
      ...ticket,
      level: to,
      attention: attentionWith(ticket.attention, 'upgraded'),
      clocks: started ? [...ticket.clocks, started] : ticket.clocks,
    }),
  },
  ComplaintChased: {
    told: 'trail',
    apply: (ticket: Ticket, _: Happened<{ readonly level: Level }>): Ticket => ticket,
  },
  CanaryReturned: {
    told: 'branch',
    apply: (ticket: Ticket, { at }: Happened<Returned>): Ticket => ({
      ...ticket,
      state: 'closed',
      clocks: ended(ticket, at, () => false),
    }),
  },
} satisfies HappeningKinds<Ticket>;

const marked = (ticket: Ticket, ref: TicketClockRef, change: Partial<TicketClock>): Ticket => ({
  ...ticket,
  clocks: ticket.clocks.map((clock) =>
    clock.kind === ref.clock && clock.referral === ref.referral && clock.endedAt === undefined
      ? { ...clock, ...change }
      : clock,
  ),
});
