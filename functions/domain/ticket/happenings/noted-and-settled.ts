import type { RefusalGround } from '../../acceptance/propose-refusal.ts';
import type { ClockKind } from '../../clock/clock.ts';
import type { Timeliness } from '../../clock/judge-answer.ts';
import type { Happened, HappeningKinds } from '../../happening.ts';
import type { Instant } from '../../time.ts';
import type { AttemptOutcome, AttemptWay } from '../contact-attempt.ts';
import { messageIdOf, type Outgoing } from '../outgoing.ts';
import type { Ticket, TicketClock } from '../ticket.ts';
import { ended, outlivesClosing } from './ended-limits.ts';

type Attempted = {
  readonly way: AttemptWay;
  readonly outcome: AttemptOutcome;
  readonly triedAt: Instant;
};

type Answered = {
  readonly inTime: boolean;
  /** `next-morning`: by telephone after quiet hours; in time, and counted apart (D5). */
  readonly timeliness: Timeliness;
  /** Codes of what it rests on (E10). */
  readonly bases?: readonly string[];
  /** The message that brought it; absent where somebody told the customer. */
  readonly message?: string;
  /** When they were told, where that is said afterwards (E5). */
  readonly toldAt?: Instant;
};

type Refused = {
  readonly ground: RefusalGround;
  /** Codes of what it rests on (E10). */
  readonly bases?: readonly string[];
  /** The message that brought it; absent where somebody told the customer. */
  readonly message?: string;
  /** The message that is to bring it, where it was refused before the customer was told. */
  readonly outgoing?: Outgoing;
};

/** What staff put on record of a complaint; what settles it, and what closes it. */
export const settled = {
  /** That there is one is told: whoever looks on from above sees that it is worked. What it says stays here. */
  NoteAdded: {
    told: 'parent',
    apply: (ticket: Ticket, _: Happened<Readonly<Record<string, never>>>): Ticket => ticket,
  },
  /** No limit knows of it (E9). */
  ContactAttempted: {
    told: 'parent',
    apply: (ticket: Ticket, _: Happened<Attempted>): Ticket => ticket,
  },
  CustomerAnswered: {
    told: 'parent',
    apply: (
      { extensionRequested: _, answerQueued: __, settledThrough: ___, ...ticket }: Ticket,
      { at, data: { message, bases, toldAt } }: Happened<Answered>,
    ): Ticket => ({
      ...ticket,
      state: 'resolved',
      answeredAt: toldAt ?? at,
      ...(bases && { bases }),
      clocks: ended(ticket, at, outlivesSettling),
      ...through(ticket, message),
    }),
  },
  ComplaintRefused: {
    told: 'parent',
    apply: (
      { extensionRequested: _, answerQueued: __, settledThrough: ___, ...ticket }: Ticket,
      { id, sequence, at, data }: Happened<Refused>,
    ): Ticket => ({
      ...ticket,
      state: 'rejected',
      accepted: false,
      refusal: { ground: data.ground, at },
      ...(data.bases && { bases: data.bases }),
      clocks: ended(ticket, at, outlivesSettling),
      ...through(ticket, data.message ?? (data.outgoing && messageIdOf(id, sequence, 'refusal'))),
    }),
  },
  ComplaintClosed: {
    told: 'parent',
    apply: (ticket: Ticket, { at }: Happened<Readonly<Record<string, never>>>): Ticket => ({
      ...ticket,
      state: 'closed',
      clocks: ended(ticket, at, outlivesClosing),
      ...(ticket.settledThrough && {
        settledThrough: {
          ...ticket.settledThrough,
          ended: [...ticket.settledThrough.ended, ...ending(ticket, outlivesClosing)],
        },
      }),
    }),
  },
} satisfies HappeningKinds<Ticket>;

/**
 * What the regulator decides goes on after our answer, and only closing ends it (D10). An answer to a
 * fault report ends D11: it says that the fault is repaired.
 */
const outlivesSettling = (clock: TicketClock): boolean =>
  outlivesClosing(clock) || clock.kind === 'appeal-acceptance' || clock.kind === 'appeal-answer';

const ending = ({ clocks }: Ticket, outlives: (clock: TicketClock) => boolean): ClockKind[] =>
  clocks.filter((clock) => clock.endedAt === undefined && !outlives(clock)).map(({ kind }) => kind);

/** By which message it was settled: should that come back, the limits that ended go on (E5). */
const through = (ticket: Ticket, message: string | undefined): Pick<Ticket, 'settledThrough'> =>
  message === undefined
    ? {}
    : { settledThrough: { message, ended: ending(ticket, outlivesSettling) } };
