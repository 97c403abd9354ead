import type { Actor } from '../actor.ts';
import type { Level } from '../level.ts';
import type { MutingGround } from '../muting/muting.ts';
import type { WakeWay } from '../policy/wakes.ts';
import type { ReportedMatter } from '../report-up.ts';
import type { Instant } from '../time.ts';
import type { Timer } from '../timer.ts';
import type { MessageKind } from '../wording/wording.ts';
import type { AlertFacts } from './alert-facts.ts';
import type { Call, Chain } from './chain.ts';
import type { RecipientRole } from './recipient-role.ts';

/** What an alert can be about that the level above hears of because nobody has acknowledged it (F3). */
export const ABOUT_BELOW = [
  'escalation',
  'reported-up',
  'media-referral',
  'notice-overdue',
] as const;

/** Why somebody is alerted. */
export type AlertCause =
  | {
      readonly kind: 'escalation';
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** The branch that owns the ticket. */
      readonly owner: string;
      readonly from: Level;
      readonly to: Level;
      /** The limit whose passing moved it; absent when it was taken up by hand. */
      readonly limit?: { readonly rule: string; readonly dueAt: Instant };
    }
  | {
      readonly kind: 'reported-up';
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** The branch that owns the ticket. */
      readonly owner: string;
      readonly matter: ReportedMatter;
    }
  | {
      readonly kind: 'customer-word';
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** `chased`: the customer asks how far it is; `replied`: has answered a message of ours. */
      readonly word: 'chased' | 'replied';
      /** How often the customer has asked. */
      readonly count?: number;
      /** The work order by which a unit of this branch has it, and that unit. */
      readonly orderId?: string;
      readonly unit?: string;
      readonly handler?: string;
    }
  | {
      readonly kind: 'media-referral';
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** The branch that owns the ticket. */
      readonly owner: string;
    }
  | {
      readonly kind: 'notice-overdue';
      readonly noticeId: string;
      /** When there should have been word; absent where no time was named. */
      readonly expectedAt?: Instant;
    }
  | {
      readonly kind: 'order-due';
      readonly orderId: string;
      readonly ticketId: string;
      readonly ticketNumber: string;
      readonly unit: string;
      /** The subject of whoever took it; absent until somebody has. */
      readonly handler?: string;
      readonly limit: 'take' | 'reply';
      readonly dueAt: Instant;
    }
  | {
      readonly kind: 'order-late';
      readonly orderId: string;
      readonly ticketId: string;
      readonly ticketNumber: string;
      readonly unit: string;
      /** The branch whose unit it is, where that is another one. */
      readonly worker?: string;
      /** The subject of whoever took it; absent until somebody has. */
      readonly handler?: string;
      /** What has not been done in time; `everything`: its limits are past, and nothing has moved. */
      readonly missed: 'take' | 'reply' | 'everything';
      readonly dueAt?: Instant;
    }
  | {
      readonly kind: 'order-silent';
      readonly orderId: string;
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** The branch that is not heard of. */
      readonly branch: string;
      readonly unit: string;
      /** The branch whose unit it is, where that is another one. */
      readonly worker?: string;
      /** Of what there is no word; `everything`: it acknowledges nothing that it is told. */
      readonly missed: 'take' | 'reply' | 'everything';
      readonly dueAt?: Instant;
    }
  | {
      readonly kind: 'customer-not-told';
      readonly messageId: string;
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** What the message was to say. */
      readonly says: MessageKind;
      /** `waits`: a call or a letter for which nobody has done anything. */
      readonly why: 'bounced' | 'given-up' | 'waits';
    }
  | {
      readonly kind: 'not-acknowledged';
      /** The branch below where nobody has, and its alert. */
      readonly branch: string;
      readonly alertId: string;
      readonly about: (typeof ABOUT_BELOW)[number];
      /** How many other alerts its page told of there, when there were any. */
      readonly others?: number;
      readonly ticketId?: string;
      readonly ticketNumber?: string;
      readonly noticeId?: string;
    }
  | {
      readonly kind: 'unmoved';
      /** The alert that was acknowledged first. */
      readonly alertId: string;
      readonly ticketId: string;
      readonly ticketNumber: string;
      /** The branch that owns the ticket. */
      readonly owner: string;
      readonly acknowledgedAt: Instant;
      /** How often nothing has moved since. */
      readonly count: number;
    }
  | {
      readonly kind: 'heartbeat-missed';
      /** Who gives no sign of life: a branch next to this one, a machine that brings complaints in, or the branch's own canaries. */
      readonly of: 'neighbour' | 'integration' | 'canary';
      /** The branch's id, its own for canaries, or the subject of the machine's tokens. */
      readonly name: string;
      /** The last sign, or since when one was expected. */
      readonly lastAt: Instant;
    }
  | {
      readonly kind: 'hand-over-open';
      readonly handOverId: string;
      readonly writtenAt: Instant;
      /** Whose shift it was; absent where it is every unit's. */
      readonly unit?: string;
      /** How often it was found that nobody has acknowledged it. */
      readonly count: number;
    };

/**
 * For what an alert waits: the next shift's list or the daily digest, where it wakes nobody now; the next page
 * of a storm; the end of a muting for planned work.
 */
export type PutOff = {
  readonly as: Exclude<WakeWay, 'wake'> | 'storm' | 'muting';
  readonly until: Instant;
};

/** What kept an alert from calling somebody, and why. */
export type Muted = {
  /** Id of the muting. */
  readonly by: string;
  /** When it was to end. */
  readonly until: Instant;
  readonly because: MutingGround;
  /** The work's number where it is planned. */
  readonly work?: string;
};

/** A page to one role of one level. */
export type Alert = {
  readonly id: string;
  readonly branch: string;
  readonly version: number;
  readonly state: 'raised' | 'acknowledged';
  readonly level: Level;
  readonly role: RecipientRole;
  readonly cause: AlertCause;
  /** By what it is judged whether it wakes somebody; absent where nothing is known of a ticket. */
  readonly facts?: AlertFacts;
  readonly raisedAt: Instant;
  readonly acknowledgedAt?: Instant;
  readonly acknowledgedBy?: Actor;
  /** The ticket's version when it was acknowledged: by it, whether the ticket has moved since. */
  readonly ticketVersion?: number;
  /** Who is called one after another, as policy and rota had it when the chain began (F3). */
  readonly chain?: Chain;
  /** Who has been called, the first one first. */
  readonly calls?: readonly Call[];
  /** Set once where it did not wake anybody; `broughtUpAt`: when its time had come. */
  readonly putOff?: PutOff & { readonly broughtUpAt?: Instant };
  /** Set once where it was muted; it stays. */
  readonly muted?: Muted;
  /** The alert with whose page it is told, since when; `unmovedAfter` as in a chain. */
  readonly joined?: {
    readonly to: string;
    readonly at: Instant;
    readonly unmovedAfter?: number;
  };
  /** How many others its last page told of. */
  readonly members?: number;
  /** The alert with which it was acknowledged. */
  readonly through?: string;
  /** What it was about was done with before anybody was called: nobody has acknowledged it. */
  readonly settled?: true;
  /** Links of calls before this one are used up: it was handed over with it. */
  readonly linksFrom?: number;
  /** How often it was told again because no chain had begun, and when last. */
  readonly repeated?: { readonly count: number; readonly at: Instant };
  /** Absent on one from before there were chains. */
  readonly timer?: Timer;
};

/** An alert as lists show it. */
export type AlertShown = Omit<Alert, 'timer' | 'repeated' | 'ticketVersion' | 'linksFrom'> & {
  /** When the next one is called, unless somebody acknowledges before. */
  readonly nextStepAt?: Instant;
};

export const alertShown = ({
  timer,
  repeated: _,
  ticketVersion: __,
  linksFrom: ___,
  ...alert
}: Alert): AlertShown => ({
  ...alert,
  ...(alert.state === 'raised' && timer?.wakeAt !== undefined && { nextStepAt: timer.wakeAt }),
});
