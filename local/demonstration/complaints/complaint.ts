import type * as z from 'zod';
import type { Matter, Standing } from '../../../functions/contracts/complaint.ts';
import type { RefusalGround } from '../../../functions/domain/acceptance/propose-refusal.ts';
import type { Tier } from '../../../functions/domain/classification.ts';
import type { Level } from '../../../functions/domain/level.ts';
import type { BodyKind } from '../../../functions/domain/referral.ts';
import type { TicketState } from '../../../functions/domain/ticket/ticket.ts';
import type { LimitStep } from './limit-step.ts';

/** A body that hands a complaint on, and what it is replied (A5, E5). */
export type HandedOnBy = {
  readonly body: BodyKind;
  readonly name: string;
  /** How it numbers its documents. */
  readonly series: string;
  /** The date that it sets, in seconds after the document came; none where left out. */
  readonly within?: number;
  readonly reply: string;
};

/** How a complaint reaches its branch. */
export type Way =
  | { readonly channel: 'phone'; readonly over: 'http' | 'inbox' }
  | {
      readonly channel: 'walk-in';
      readonly over: 'http' | 'inbox';
      readonly hall: string;
      readonly reception?: 'counter' | 'reception-room' | 'gotone-counter' | 'vip-room';
      /** Old, weak, disabled or pregnant (P4). */
      readonly specialCare?: boolean;
    }
  | {
      readonly channel: 'letter';
      readonly over: 'http' | 'inbox';
      readonly postedDaysAgo: number;
      /** How long it has lain at its first employee's; 0 when left out. */
      readonly receivedSecondsAgo?: number;
      /** A scan is uploaded first. */
      readonly scanned?: boolean;
    }
  | {
      readonly channel: 'email';
      readonly over: 'http' | 'bucket';
      readonly charset: 'utf-8' | 'gbk';
      readonly attachment?: { readonly name: string; readonly text: string };
    }
  | { readonly channel: 'website'; readonly over: 'http' | 'inbox' }
  | {
      readonly channel: 'transferred';
      readonly over: 'http';
      /** The first opens the ticket; each other, about the same, joins it (A5, B9). */
      readonly from: readonly [HandedOnBy, ...HandedOnBy[]];
    };

/** What the customer is told, and on what it rests (E2, E5). */
export type AnswerWords = {
  readonly found: string;
  readonly done: string;
  readonly told: string;
  readonly basis: readonly string[];
  readonly basisWords?: string;
};

/** Why a complaint is refused, and on what that rests (B5, E10). */
export type RefusalWords = {
  readonly ground: RefusalGround;
  readonly reason: string;
  readonly basis: readonly string[];
};

/** The six steps of handling, as the unit writes them (E2). */
export type ReportWords = {
  readonly inquiry: string;
  readonly course: string;
  readonly nature: string;
  readonly responsible: string;
  readonly remedy: string;
  readonly conclusion: string;
};

/** What the customer is asked for first; until it comes own limits stand still (D8). */
export type Awaited = { readonly asked: string; readonly reason: string };

/** Who works a complaint, by their ids in the organisation; handler and head are of the same unit, and of its branch. */
export type Hands = {
  readonly dispatcher: string;
  readonly handler: string;
  readonly head: string;
  readonly reviewer: string;
};

/** What people do about it; seconds count from its registration. */
export type Course =
  | {
      readonly kind: 'answered';
      readonly after: number;
      readonly words: AnswerWords;
      /** The system sends it: the customer reads what was told, and it counts when it is out (E5). */
      readonly byMessage?: true;
      readonly closed?: boolean;
    }
  /** Only once its limit has passed and it has come to the province. */
  | { readonly kind: 'answered-late'; readonly words: AnswerWords; readonly closed?: boolean }
  /** Taken up by hand, and answered there; without words, left there. */
  | {
      readonly kind: 'taken-up';
      readonly after: number;
      readonly reason: string;
      readonly awaited?: Awaited;
      /** Who answers it, of the branch that it has come to; the taker where it came from if left out. */
      readonly answeredAbove?: string;
      readonly words?: AnswerWords;
      readonly closed?: boolean;
    }
  /** Its limits change on the way, and it is answered so many seconds after the last step. */
  | {
      readonly kind: 'limits-changed';
      readonly steps: readonly LimitStep[];
      readonly after: number;
      readonly words: AnswerWords;
      readonly byMessage?: true;
      /** Whether the answer keeps every limit as it then stands. */
      readonly inTime: boolean;
      /** Whether it comes after the own limit that stood at registration. */
      readonly pastFirstLimit: boolean;
      readonly closed?: boolean;
    }
  /** By a person, on the system's proposal. */
  | ({
      readonly kind: 'refused';
      readonly after: number;
      readonly closed?: boolean;
    } & RefusalWords)
  /** By the person who took it in, in the same breath. */
  | ({ readonly kind: 'refused-at-once' } & RefusalWords)
  /** Given to a unit, reported there, reviewed, and then answered. */
  | {
      readonly kind: 'worked';
      /** Where left out, the system has given it out already (A3). */
      readonly dispatched?: {
        readonly unit: string;
        readonly task: string;
        /** Whose unit it is, where another branch works it. */
        readonly branch?: 'huaian' | 'jiangsu';
      };
      readonly awaited?: Awaited;
      readonly hands: Hands;
      readonly report: ReportWords;
      /** Why its head sends the report back first (E3). */
      readonly sentBack?: string;
      /** Why the review returns it first (E4). */
      readonly returned?: string;
      readonly words: AnswerWords;
      readonly closed?: boolean;
    }
  | { readonly kind: 'left-alone' };

/** One complaint of the demonstration: who, how, in which words, what happens, how it must end. */
export type Complaint = {
  /** Unique; stands in its call id, slip, barcode or Message-ID. */
  readonly name: string;
  readonly branch: 'huaian' | 'jiangsu';
  /** Seconds after the beginning. */
  readonly at: number;
  readonly way: Way;
  readonly customer: {
    readonly name: string;
    /** Stands for a telephone number, and for a mail address; repeats have that of their first. */
    readonly line: number;
    readonly tier?: Tier;
    readonly homeUnit?: string;
  };
  readonly matter: Omit<z.input<typeof Matter>, 'occurredAt'> & {
    readonly happenedDaysAgo?: number;
  };
  readonly standing?: z.input<typeof Standing>;
  /** Sent a second time, word for word: a replay. */
  readonly sentTwice?: boolean;
  /** Name of the complaint that it repeats (B9). */
  readonly repeats?: string;
  readonly course: Course;
  /** Whose on-call person acknowledges the page. */
  readonly acknowledgedAt?: readonly Level[];
  readonly ends: {
    readonly state: TicketState;
    readonly level: Level;
    /** It has climbed all its levels at once: only the topmost is paged (F1). */
    readonly atOnce?: boolean;
  };
};
