import type { Actor } from '../actor.ts';
import type { Extension } from '../clock/answer-clocks.ts';
import type { AppealDates } from '../clock/appeal-clocks.ts';
import type { Timeliness } from '../clock/judge-answer.ts';
import type { Entry } from '../entry.ts';
import type { Instant } from '../time.ts';
import type { LimitChange } from './limit-change.ts';
import type { TicketSnapshot } from './snapshot.ts';
import type {
  Attention,
  FactsPatch,
  Level,
  RefusalGround,
  TicketClock,
  TicketFacts,
} from './ticket.ts';

/** Which limit an entry speaks of. */
export type ClockRef = {
  readonly clock: TicketClock['kind'];
  readonly rule: string;
  readonly dueAt: Instant;
};

/** What moved a ticket up a level (F1). */
export type EscalationCause = 'limit-passed' | 'by-hand';

/** What ended a wait for the customer: somebody, the policy's cap, or an answer or refusal (D8). */
export type ResumeCause = 'by-hand' | 'cap' | 'settled';

/** What can happen to a ticket, with the facts that make the next ticket out of the last one. */
export type TicketHappening =
  | {
      readonly type: 'ComplaintRegistered';
      readonly data: {
        readonly ticketNumber: string;
        readonly branch: string;
        readonly level: Level;
        readonly facts: TicketFacts;
        readonly attention: readonly Attention[];
        readonly accepted: boolean;
        readonly refusalProposed?: RefusalGround;
        readonly repeatOf?: string;
        readonly clocks: readonly TicketClock[];
        readonly takenBy: Actor;
      };
    }
  | { readonly type: 'ComplaintRefused'; readonly data: { readonly ground: RefusalGround } }
  | {
      readonly type: 'CustomerAnswered';
      readonly data: {
        readonly inTime: boolean;
        /** `next-morning`: by telephone after quiet hours; in time, and counted apart (D5). */
        readonly timeliness: Timeliness;
      };
    }
  | {
      readonly type: 'DeadlineApproaching';
      readonly data: ClockRef & { readonly reminder: number; readonly reminders: number };
    }
  | { readonly type: 'DeadlineMissed'; readonly data: ClockRef }
  | {
      readonly type: 'ComplaintEscalated';
      readonly data: {
        readonly from: Level;
        readonly to: Level;
        /** Where it stood before this climb; differs from `from` when it climbs several at once. */
        readonly left: Level;
        readonly cause: EscalationCause;
        /** False on the lower steps of a climb of several levels: only the top one is paged. */
        readonly paged: boolean;
        /** The limit whose passing moved it. */
        readonly passed?: ClockRef;
        /** The limit that the level reached now has. */
        readonly started?: TicketClock;
      };
    }
  | { readonly type: 'ComplaintChased'; readonly data: { readonly level: Level } }
  | {
      readonly type: 'LimitsRecounted';
      readonly data: {
        readonly policyVersion: string;
        readonly calendarVersion: string;
        readonly changes: readonly LimitChange[];
        /** When the waiting now ends by itself, of a held ticket. */
        readonly heldUntil?: Instant;
      };
    }
  | {
      readonly type: 'ComplaintHeld';
      readonly data: {
        /** When the waiting ends by itself. */
        readonly heldUntil: Instant;
        readonly changes: readonly LimitChange[];
      };
    }
  | {
      readonly type: 'ComplaintResumed';
      readonly data: {
        readonly cause: ResumeCause;
        readonly heldFrom: Instant;
        /** When the waiting ended: now, or when the policy's cap was reached. */
        readonly until: Instant;
        readonly changes: readonly LimitChange[];
      };
    }
  | {
      readonly type: 'LimitExtended';
      readonly data: { readonly extension: Extension; readonly changes: readonly LimitChange[] };
    }
  | {
      readonly type: 'FactsCorrected';
      readonly data: {
        readonly facts: FactsPatch;
        readonly old: FactsPatch;
        /** Who had proposed it, where it took two. */
        readonly proposedBy?: Actor;
        readonly changes: readonly LimitChange[];
      };
    }
  | {
      readonly type: 'CorrectionProposed';
      readonly data: {
        readonly facts: FactsPatch;
        readonly old: FactsPatch;
        /** The statutory limit that it would make later. */
        readonly later: ClockRef;
      };
    }
  | {
      readonly type: 'CorrectionDismissed';
      readonly data: {
        readonly facts: FactsPatch;
        /** Nobody judged it: the complaint was answered, refused or closed. */
        readonly cause?: 'settled';
      };
    }
  | {
      readonly type: 'OutsideDateSet';
      readonly data: { readonly until: Instant; readonly changes: readonly LimitChange[] };
    }
  | {
      readonly type: 'AnswerPromised';
      readonly data: {
        readonly until: Instant;
        /** Of the solution answer itself; absent where none was due any more (B8). */
        readonly timeliness?: Timeliness;
        readonly changes: readonly LimitChange[];
      };
    }
  | {
      readonly type: 'AppealDatesEntered';
      readonly data: { readonly dates: AppealDates; readonly changes: readonly LimitChange[] };
    }
  | { readonly type: 'ComplaintClosed'; readonly data: Record<string, never> }
  | {
      readonly type: 'TimerRearmed';
      readonly data: { readonly found: 'overdue' | 'execution-ended' };
    }
  | { readonly type: 'TimerSetAside'; readonly data: { readonly rearms: number } };

/** What follows an entry for the timer: carried in the entry so that replaying it needs no policy. */
export type TimerAfter = {
  readonly generation: number;
  readonly wakeAt?: Instant;
};

/** A ticket's entry. */
export type TicketEntry = {
  [H in TicketHappening as H['type']]: Entry<H['type'], H['data']> & {
    readonly aggregate: 'ticket';
    readonly timer: TimerAfter;
    /** The ticket as this entry leaves it: what events and mirrors show. */
    readonly after: TicketSnapshot;
    /** Set when this generation needs an execution of its own. */
    readonly arms?: number;
  };
}[TicketHappening['type']];

const UNPUBLISHED: readonly TicketHappening['type'][] = [
  'ComplaintChased',
  'CorrectionProposed',
  'CorrectionDismissed',
  'TimerRearmed',
  'TimerSetAside',
];

/** Chases, what is only proposed and timer repairs stay in the trail; all else goes out on the bus. */
export const isPublished = (type: TicketHappening['type']): boolean => !UNPUBLISHED.includes(type);
