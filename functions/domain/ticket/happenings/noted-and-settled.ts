import type { RefusalGround } from '../../acceptance/propose-refusal.ts';
import type { Timeliness } from '../../clock/judge-answer.ts';
import type { Happened, HappeningKinds } from '../../happening.ts';
import type { Instant } from '../../time.ts';
import type { AttemptOutcome, AttemptWay } from '../contact-attempt.ts';
import type { Ticket, TicketClock } from '../ticket.ts';

type Attempted = {
  readonly way: AttemptWay;
  readonly outcome: AttemptOutcome;
  readonly triedAt: Instant;
};

type Answered = {
  readonly inTime: boolean;
  /** `next-morning`: by telephone after quiet hours; in time, and counted apart (D5). */
  readonly timeliness: Timeliness;
};

/** What staff put on record of a complaint; what settles it, and what closes it. */
export const settled = {
  NoteAdded: {
    told: 'trail',
    apply: (ticket: Ticket, _: Happened<Readonly<Record<string, never>>>): Ticket => ticket,
  },
  /** No limit knows of it (E9). */
  ContactAttempted: {
    told: 'trail',
    apply: (ticket: Ticket, _: Happened<Attempted>): Ticket => ticket,
  },
  CustomerAnswered: {
    told: 'parent',
    apply: ({ extensionRequested: _, ...ticket }: Ticket, { at }: Happened<Answered>): Ticket => ({
      ...ticket,
      state: 'resolved',
      answeredAt: at,
      clocks: ended(ticket, at, outlivesSettling),
    }),
  },
  ComplaintRefused: {
    told: 'parent',
    apply: (
      { extensionRequested: _, ...ticket }: Ticket,
      { at, data }: Happened<{ readonly ground: RefusalGround }>,
    ): Ticket => ({
      ...ticket,
      state: 'rejected',
      accepted: false,
      refusal: { ground: data.ground, at },
      clocks: ended(ticket, at, outlivesSettling),
    }),
  },
  ComplaintClosed: {
    told: 'parent',
    apply: (ticket: Ticket, { at }: Happened<Readonly<Record<string, never>>>): Ticket => ({
      ...ticket,
      state: 'closed',
      clocks: ended(ticket, at, outlivesClosing),
    }),
  },
} satisfies HappeningKinds<Ticket>;

/** The regulator's door stays open or shuts, whatever we do (B6). */
const outlivesClosing = ({ kind }: TicketClock): boolean => kind === 'appeal-door';

/**
 * What the regulator decides goes on after our answer, and only closing ends it (D10). An answer to a
 * fault report ends D11: it says that the fault is repaired.
 */
const outlivesSettling = (clock: TicketClock): boolean =>
  outlivesClosing(clock) || clock.kind === 'appeal-acceptance' || clock.kind === 'appeal-answer';

const ended = (
  { clocks }: Ticket,
  at: Instant,
  outlives: (clock: TicketClock) => boolean,
): readonly TicketClock[] =>
  clocks.map((clock) =>
    clock.endedAt === undefined && !outlives(clock) ? { ...clock, endedAt: at } : clock,
  );
