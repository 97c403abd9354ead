import type { Audience, Entry } from '../entry.ts';
import type { Instant } from '../time.ts';
import type { TimerAfter, TimerData, TimerOrders } from '../timer.ts';
import type { Alert, AlertCause, Muted, PutOff } from './alert.ts';
import type { ChainPlan } from './chain.ts';
import type { PageReport } from './page-report.ts';

type Below = Extract<AlertCause, { readonly kind: 'not-acknowledged' }>;

/** The facts of what can happen to an alert. */
export type AlertData = {
  readonly AlertRaised: Pick<Alert, 'branch' | 'level' | 'role' | 'cause' | 'facts' | 'raisedAt'>;
  /** It wakes nobody now: it waits for the next shift's list, the daily digest or the end of what mutes it. */
  readonly AlertPutOff: PutOff & { readonly muted?: Muted };
  /** What it waited for has come: whoever begins its chain is told. */
  readonly AlertBroughtUp: Pick<PutOff, 'as'>;
  /** No chain had begun in time: whoever begins it is told again. */
  readonly AlertRepeated: { readonly count: number };
  readonly ChainBegan: { readonly chain: ChainPlan };
  /** Nobody has acknowledged: the next ones are called (F3). */
  readonly ChainStepped: { readonly step: number };
  /** Somebody's call begins. */
  readonly PageStarted: { readonly call: number; readonly people: readonly string[] };
  /** `by`: the ways by which it went out to somebody. */
  readonly AlertDelivered: {
    readonly call: number;
    readonly recipient: string;
    readonly by: readonly string[];
    readonly failed: readonly string[];
    /** How many others the page told of. */
    readonly members?: number;
  };
  /** A provider has told what became of a page that it took. */
  readonly PageReported: Omit<PageReport, 'at'> & {
    readonly call: number;
    readonly recipient: string;
  };
  /** It is told with another one's page, and acknowledged with it. */
  readonly AlertJoined: { readonly to: string; readonly unmovedAfter?: number };
  /**
   * `through`: the alert with which it was acknowledged; `settled`: nobody has, what it was about was done
   * with before anybody was called (F2).
   */
  readonly AlertAcknowledged: {
    readonly ticketId?: string;
    readonly ticketVersion?: number;
    readonly through?: string;
    readonly settled?: true;
  };
  /** Somebody named is to take it; else the chain goes on. */
  readonly AlertHandedOver: { readonly to: string };
  /** Nobody at this level has acknowledged: the branch above is told (F3). */
  readonly AlertHandedUp: { readonly to: string; readonly below: Below };
  /** This alert is what was handed up; its own chain calls here from now on. */
  readonly AlertTakenUp: { readonly to: string; readonly lowerAlertId: string };
  /** The branch above has said that its own chain calls now. */
  readonly AlertTakenAbove: { readonly branch: string };
  /** Nobody has acknowledged, at any level. */
  readonly NobodyReached: { readonly why: 'no-answer' | 'no-receipt' | 'no-chain' };
  /** The last step has passed, and what it was about needs nobody higher. */
  readonly ChainEnded: Readonly<Record<never, never>>;
  /** Whether the ticket has moved since its alert was acknowledged. */
  readonly AlertFollowedUp: { readonly moved: boolean };
} & TimerData;

/** Something that happened to an alert. */
export type AlertHappening = {
  readonly [Type in keyof AlertData]: {
    readonly type: Type;
    readonly data: AlertData[Type];
    readonly rule?: string;
  };
}[keyof AlertData];

/** Who is told of it: an alert stays in its branch, but for what goes up and is taken up there. */
export const ALERT_AUDIENCES = {
  AlertRaised: 'branch',
  AlertPutOff: 'trail',
  AlertBroughtUp: 'branch',
  AlertRepeated: 'branch',
  ChainBegan: 'trail',
  ChainStepped: 'branch',
  PageStarted: 'trail',
  AlertDelivered: 'trail',
  PageReported: 'branch',
  AlertJoined: 'trail',
  AlertAcknowledged: 'branch',
  AlertHandedOver: 'branch',
  AlertHandedUp: 'addressee',
  AlertTakenUp: 'addressee',
  AlertTakenAbove: 'trail',
  NobodyReached: 'branch',
  ChainEnded: 'trail',
  AlertFollowedUp: 'trail',
  TimerRearmed: 'trail',
  TimerSetAside: 'trail',
  TimerArmed: 'trail',
} as const satisfies Readonly<Record<keyof AlertData, Audience>>;

/** An alert's entry. */
export type AlertEntry = {
  readonly [Type in keyof AlertData]: Entry<Type, AlertData[Type]> & {
    readonly aggregate: 'alert';
    readonly timer?: TimerAfter;
  } & TimerOrders;
}[keyof AlertData];

/** What an alert comes to after a command: the alert and the entries that made it so. */
export type AlertRecorded = { readonly alert: Alert; readonly entries: readonly AlertEntry[] };

/** Who, when, and in which course of things. */
export type AlertOccasion = {
  readonly at: Instant;
  readonly by: AlertEntry['by'];
  readonly correlationId: string;
};
