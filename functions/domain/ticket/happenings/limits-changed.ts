import type { Actor } from '../../actor.ts';
import type { Extension } from '../../clock/answer-clocks.ts';
import type { AppealDates } from '../../clock/appeal-clocks.ts';
import type { Timeliness } from '../../clock/judge-answer.ts';
import type { Happened, HappeningKinds } from '../../happening.ts';
import type { Instant } from '../../time.ts';
import { type LimitChange, withChangedLimits } from '../limit-change.ts';
import { stateByWork, type Ticket } from '../ticket.ts';

/** What happened, and each limit that it changed. */
type Changing<Facts> = Happened<Facts & { readonly changes: readonly LimitChange[] }>;

/** When the waiting ends by itself. */
type Held = { readonly heldUntil: Instant };

type Resumed = {
  /** What ended the wait: somebody, the policy's cap, or an answer or a refusal. */
  readonly cause: 'by-hand' | 'cap' | 'settled';
  readonly heldFrom: Instant;
  /** When the waiting ended: now, or when the policy's cap was reached. */
  readonly until: Instant;
};

type Extending = { readonly extension: Extension };

type Extended = Extending & {
  /** Whoever asked for it. */
  readonly requestedBy?: Actor;
};

type Recounted = {
  readonly policyVersion: string;
  readonly calendarVersion: string;
  /** When the waiting now ends by itself, of a held ticket. */
  readonly heldUntil?: Instant;
};

type OutsideDated = {
  readonly until: Instant;
  /** Which referral's body has set it, by the entry that it came with. */
  readonly referral?: number;
  /** The limit of the reply to that body. */
  readonly reply?: LimitChange;
  /** The date that binds the answer now: the earliest of several bodies'. */
  readonly bodyDate?: Instant;
};

type Promised = {
  readonly until: Instant;
  /** Of the solution answer itself; absent where none was due any more (B8). */
  readonly timeliness?: Timeliness;
  /** The message that brought it; absent where somebody told the customer. */
  readonly message?: string;
  /** When they were told, where that is said afterwards (B8). */
  readonly toldAt?: Instant;
};

/** What changes a ticket's limits, and what they depend on (D8). */
export const limitsChanged = {
  ComplaintHeld: {
    told: 'parent',
    apply: (ticket: Ticket, happened: Changing<Held>): Ticket => ({
      ...withChangedLimits(ticket, happened),
      state: 'held',
      heldUntil: happened.data.heldUntil,
      pauses: [...ticket.pauses, { from: happened.at }],
    }),
  },
  ComplaintResumed: {
    told: 'parent',
    apply: ({ heldUntil: _, ...ticket }: Ticket, happened: Changing<Resumed>): Ticket => ({
      ...withChangedLimits(ticket, happened),
      state: stateByWork(ticket),
      pauses: ticket.pauses.map(({ from, to }) => ({ from, to: to ?? happened.data.until })),
    }),
  },
  ExtensionRequested: {
    told: 'trail',
    apply: (ticket: Ticket, { data: { extension }, by, at }: Happened<Extending>): Ticket => ({
      ...ticket,
      extensionRequested: { extension, by, at },
    }),
  },
  ExtensionDeclined: {
    told: 'trail',
    apply: (ticket: Ticket, _: Happened<Extending>): Ticket => withoutRequest(ticket),
  },
  LimitExtended: {
    told: 'parent',
    apply: (ticket: Ticket, happened: Changing<Extended>): Ticket => ({
      ...withChangedLimits(withoutRequest(ticket), happened),
      extension: happened.data.extension,
    }),
  },
  OutsideDateSet: {
    told: 'parent',
    apply: (ticket: Ticket, happened: Changing<OutsideDated>): Ticket => {
      const { until, referral, reply, bodyDate } = happened.data;
      const changed = withChangedLimits(ticket, happened);
      return {
        ...changed,
        bodyDate: bodyDate ?? until,
        ...(ticket.referrals && {
          referrals: ticket.referrals.map((one) =>
            one.sequence === referral ? { ...one, until } : one,
          ),
        }),
        clocks: changed.clocks.map((clock) =>
          reply?.new && clock.referral === referral && clock.endedAt === undefined
            ? reply.new
            : clock,
        ),
      };
    },
  },
  AnswerPromised: {
    told: 'parent',
    apply: ({ answerQueued, ...ticket }: Ticket, happened: Changing<Promised>): Ticket => {
      const { until, message } = happened.data;
      return {
        ...withChangedLimits(ticket, happened),
        promise: { at: happened.at, until, ...(message !== undefined && { message }) },
        // Another date was on its way: this one counts. An answer on its way goes on.
        ...(answerQueued && answerQueued.says.kind !== 'solution-answer' && { answerQueued }),
      };
    },
  },
  AppealDatesEntered: {
    told: 'parent',
    apply: (ticket: Ticket, happened: Changing<{ readonly dates: AppealDates }>): Ticket => ({
      ...withChangedLimits(ticket, happened),
      appeal: happened.data.dates,
    }),
  },
  LimitsRecounted: {
    told: 'parent',
    apply: (ticket: Ticket, happened: Changing<Recounted>): Ticket => {
      const { heldUntil } = happened.data;
      return { ...withChangedLimits(ticket, happened), ...(heldUntil && { heldUntil }) };
    },
  },
} satisfies HappeningKinds<Ticket>;

const withoutRequest = ({ extensionRequested: _, ...ticket }: Ticket): Ticket => ticket;
