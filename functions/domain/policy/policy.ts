import type { Bilingual } from '../bilingual.ts';
import type { Place, Tier, Urgency } from '../classification.ts';
import type { Duration, Limit } from './limit.ts';
import type { WakeRule } from './wakes.ts';

/** One figure: what it is, the rule that it carries out, and the instrument it comes from. */
export type Setting<T> = {
  readonly value: T;
  /** Rule id, e.g. `D1`. */
  readonly rule: string;
  /** Instrument and article, or "operator's rule" (公司规定). */
  readonly source: Bilingual;
};

/** Local times of day, `HH:MM`; the window runs from `from` to before `to`, over midnight. */
export type QuietHours = { readonly from: string; readonly to: string };

/** A limit replaced where somebody outside must help, for these categories only. */
export type ExtendedLimit = {
  readonly limit: Setting<Limit>;
  readonly categories: Setting<readonly string[]>;
};

/** One step of a refund ladder: may approve up to this sum, in fen. */
export type Rung = { readonly role: string; readonly limitFen: number };

/** When an operation accident is told to the regulator, from the instant its grade was met. */
export type AccidentReport = {
  readonly spoken: Setting<Limit>;
  readonly written: Setting<Limit>;
};

/** Every figure of the rulebook, as one branch applies it. */
export type Policy = {
  readonly version: string;
  /** D1: handle and answer, by tier. */
  readonly ownAnswer: Readonly<Record<Tier, Setting<Limit>>>;
  /** D2: network complaints, by urgency; the shorter of this and D1 counts. */
  readonly networkAnswer: Readonly<Record<Urgency, Setting<Limit>>>;
  /** D3: total limit where another province is needed. */
  readonly anotherProvince: ExtendedLimit;
  /** D4: total limit where another body is needed. */
  readonly anotherBody: ExtendedLimit;
  /** D5: no calls to customers within these hours. */
  readonly quietHours: Setting<QuietHours>;
  /** D5: least time to call that a limit of the operator's own must leave. */
  readonly callableTime: Setting<Duration>;
  /** D1: hour limits start at this local time (`HH:MM`) when only the date of receipt is known. */
  readonly openingTime: Setting<string>;
  /** D6: a work order's own limits; the reply's is a share of what its ticket has left. */
  readonly workOrder: {
    readonly take: Setting<Limit>;
    /** Above 0, below 1. */
    readonly reply: Setting<number>;
    readonly passOn: Setting<Limit>;
  };
  /** D7: fractions of a limit's timeline, above 0 and below 1, rising. */
  readonly reminders: Setting<readonly number[]>;
  /** D8: the longest time, summed over a ticket, that waiting for the customer stops the clock. */
  readonly customerWait: Setting<Duration>;
  /** D9: the company answers the customer. Statutory. */
  readonly customerAnswer: Setting<Limit>;
  /** D10: the regulator decides on acceptance. Statutory. */
  readonly appealAcceptance: Setting<Limit>;
  /** D10: the regulator answers the appellant. Statutory. */
  readonly appealAnswer: Setting<Limit>;
  /** D11: a fault is repaired. Statutory. */
  readonly faultRepair: Readonly<Record<Place, Setting<Limit>>>;
  /** F1: the province's own answering limit. */
  readonly provinceAnswer: Setting<Limit>;
  /** F4: after the last limit an open ticket is chased (督办) this often. */
  readonly regulatorChase: Setting<Duration>;
  /** F3: how long an alert stays unacknowledged before the next one is told. */
  readonly paging: {
    readonly nextOnCall: Setting<Duration>;
    readonly manager: Setting<Duration>;
    readonly nextLevel: Setting<Duration>;
    /** How often a level's people are gone through before the next level's. */
    readonly rounds: Setting<number>;
    /** By when the branch above must have said that it calls now. */
    readonly receipt: Setting<Duration>;
    /** By when a ticket must have moved, once its alert is acknowledged. */
    readonly unmoved: Setting<Duration>;
  };
  /** B2, H4: how long a machine, or a branch next to this one, may give no sign of life before the on-call is alerted. */
  readonly heartbeat: {
    readonly neighbour: Setting<Duration>;
    readonly integration: Setting<Duration>;
    readonly canary: Setting<Duration>;
  };
  /** B2: how often the branch sends a made-up complaint the whole way; no time at all where it sends none. */
  readonly canary: { readonly every: Setting<Duration> };
  /** F3: many alerts at once are one page. */
  readonly storm: {
    /** How long the first one's page waits, so that it can say how many there are. */
    readonly gather: Setting<Duration>;
    /** How long others join one that nobody has acknowledged. */
    readonly joinWithin: Setting<Duration>;
    /** When those are told that come later. */
    readonly againAfter: Setting<Duration>;
    /** So many of those that come later are told at once. */
    readonly againAt: Setting<number>;
  };
  /** F2, H2: how long alerts may be muted for planned work. */
  readonly muting: { readonly longest: Setting<Duration> };
  /** E9: the hand-over at a shift's end. */
  readonly handOver: {
    /** By when somebody of the next shift has acknowledged it. */
    readonly acknowledge: Setting<Duration>;
    /** How long the last one counts: after it, whoever is at work took over without. */
    readonly every: Setting<Duration>;
  };
  /** B5: the company's own acceptance period; null when it sets none. */
  readonly acceptancePeriod: Setting<Limit | null>;
  /** B6: how long after the event the regulator still takes an appeal. Statutory. */
  readonly appealDoor: { readonly billing: Setting<Limit>; readonly other: Setting<Limit> };
  /** B8: a solution answer after intake; zero days is the same day. */
  readonly solutionAnswer: Setting<Limit>;
  /** B9: the same matter within this time is a repeat. */
  readonly repeatWindow: Setting<Limit>;
  /** E5, B8: how long a provider that fails is asked again to carry a message to a customer. */
  readonly messages: {
    /** After the first failure; each further wait is twice as long. */
    readonly retryAfter: Setting<Duration>;
    readonly retryAtMost: Setting<Duration>;
    readonly giveUpAfter: Setting<Duration>;
    /** B8: by mail to one address; two machines that answer each other fall silent. */
    readonly receiptsADay: Setting<number>;
  };
  /** H2: how long ahead a planned network change is announced. */
  readonly plannedChange: {
    readonly major: Setting<Duration>;
    readonly general: Setting<Duration>;
  };
  /** H5: how long past its expected repair time a notice may stay without an update. */
  readonly noticeUpdate: Setting<Duration>;
  /** H7: accident reports to the regulator. Statutory. */
  readonly accidentReport: {
    readonly particularlySerious: AccidentReport;
    readonly serious: AccidentReport;
  };
  /** J3: call-backs. */
  readonly callBack: {
    readonly within: Setting<Limit>;
    readonly retryAfter: Setting<Duration>;
    readonly attempts: Setting<number>;
  };
  /** I2: who may approve which refund, lowest first. */
  readonly refundLadders: {
    readonly hotline: Setting<readonly Rung[]>;
    readonly hall: Setting<readonly Rung[]>;
  };
  /** P5: an opinion is answered. */
  readonly opinionAnswer: Setting<Limit>;
  /** P2: from how many stars on a hall may close on the spot. */
  readonly onTheSpot: { readonly hallStars: Setting<number> };
  /** M3: how long the link works by which a customer sees how the complaint stands. */
  readonly progressLink: Setting<Duration>;
  /** K1: least share of answers in time, 0 to 1. */
  readonly onTimeShare: Setting<number>;
  /** F2: which alerts wake somebody, and when those are told that wake nobody. */
  readonly wakes: {
    /** The first line that fits an alert decides; where none does, it wakes. */
    readonly map: Setting<readonly WakeRule[]>;
    /** Local time of day, `HH:MM`. */
    readonly digestAt: Setting<string>;
  };
};

/** Rules whose figures come from public regulation: no branch can make them longer. */
export const STATUTORY_RULES: readonly string[] = ['B6', 'D9', 'D10', 'D11', 'H7'];
