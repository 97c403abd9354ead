import type { ClimbedCommand } from '../contracts/climbed-command.ts';
import type { Disclosure, DisclosureRequest } from '../contracts/disclosure.ts';
import type { Envelope } from '../contracts/envelope.ts';
import type { HttpAnswer } from '../contracts/http-answer.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { Instant } from '../domain/time.ts';

/** Now, cut to the whole second. */
export type WallClock = { now(): Instant };

/** Waits so many seconds. */
export type Pause = (seconds: number) => Promise<void>;

/** New ids: ULIDs for tickets, notices and objects; random ticket numbers with a check digit. */
export type Identifiers = { ulid(): string; ticketNumber(): string };

/** Fingerprints: keyed ones for personal values, plain ones for keys. */
export type Fingerprints = {
  /** HMAC with the branch's current key, the key's version in front. */
  keyed(value: string): Promise<string>;
  /** The same under every key version still in use, the current one first. */
  keyedAll(value: string): Promise<readonly [string, ...string[]]>;
  /** SHA-256, for opaque item keys. */
  plain(value: string): string;
};

/** Puts events on a bus. */
export type EventBus = {
  /**
   * Checks the answer entry by entry.
   * @returns the ids of events that can never be taken (too large); the rest are on the bus
   * @throws when any event was not taken for a passing reason
   */
  put(
    events: readonly { readonly type: string; readonly detail: Envelope }[],
  ): Promise<readonly string[]>;
};

/** The kinds of things that time acts upon. */
export const TIMED_KINDS = ['ticket', 'order', 'notice', 'message', 'alert', 'hand-over'] as const;
export type TimedKind = (typeof TIMED_KINDS)[number];

/** Those of them of which something binds to the second: executions wait for it. */
export const AWAITED_KINDS = ['ticket', 'notice', 'alert'] as const satisfies readonly TimedKind[];
export type AwaitedKind = (typeof AWAITED_KINDS)[number];

/** True for what executions wait for. */
export const isAwaitedKind = (kind: string): kind is AwaitedKind =>
  AWAITED_KINDS.some((one) => one === kind);

/** The states in which executions wait. */
export type WaitingState =
  | 'AtCity'
  | 'AtProvince'
  | 'AtRegulator'
  | 'AwaitingWord'
  | 'AwaitingAnswer';

/** Which execution: of what, and of which of its generations. */
export type Execution = {
  readonly kind: AwaitedKind;
  readonly id: string;
  readonly generation: number;
};

/** What an execution is started with: ids and instants only. */
export type TimerStart = Execution & { readonly where: WaitingState; readonly wakeAt: Instant };

/** The error with which we stop an execution: by it our own stops are known from others. */
export const SETTLED = 'Settled';

/** Starts and stops executions; doing either twice is doing it once. */
export type Timers = {
  start(timer: TimerStart): Promise<void>;
  /** Nothing to stop is fine too. */
  stop(execution: Execution): Promise<void>;
};

/** A queue that something is put on. */
export type Queue = { send(message: Readonly<Record<string, unknown>>): Promise<void> };

/** Where what cannot be taken in goes, with its reason; nothing is lost. */
export type DeadLetters = {
  send(letter: { readonly reason: string; readonly [fact: string]: unknown }): Promise<void>;
};

/** Objects of one bucket. */
export type ObjectStore = {
  put(key: string, body: Uint8Array, contentType: string): Promise<void>;
  /** Undefined when there is no such object. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Size and type without the content; undefined when there is no such object. */
  head(key: string): Promise<{ readonly bytes: number; readonly contentType: string } | undefined>;
};

/** Presigned uploads to one bucket: exact key and type, size within bounds. */
export type UploadDesk = {
  presign(request: {
    readonly key: string;
    readonly contentType: string;
    readonly minBytes: number;
    readonly maxBytes: number;
    readonly seconds: number;
  }): Promise<{ readonly url: string; readonly fields: Record<string, string> }>;
};

/** Presigned downloads of what customers sent, from the branch's buckets. */
export type DownloadDesk = {
  presign(key: string, seconds: number): Promise<string>;
};

/** A neighbour did not answer: the link to it is cut, or it is not well. */
export class NeighbourUnreachable extends Error {
  override readonly name = 'NeighbourUnreachable';
}

/** What other branches tell of a customer, asked for when it is wanted. @see rules M2, M3 */
export type NeighbourCases = {
  /** @throws NeighbourUnreachable within seconds; somebody waits for it */
  ask(neighbour: string, request: DisclosureRequest): Promise<Disclosure>;
};

/** The desks of the branches below, which carry out what is done here with complaints of theirs. */
export type NeighbourDesks = {
  /** @throws NeighbourUnreachable within seconds; somebody waits for it */
  carryOut(neighbour: string, command: ClimbedCommand): Promise<HttpAnswer>;
};

/** A page's text, without anything personal about a customer. */
export type PageText = { readonly subject: string; readonly body: string };

/** Whether the bytes came from who shares our secret, and lately; the header is as they sent it. */
export type SignatureCheck = (header: string | undefined, bytes: Uint8Array) => Promise<boolean>;

/** A page to somebody's own way. */
export type PersonalPage = PageText & {
  /** Stays the same however often it is tried. */
  readonly pageId: string;
  /** By which they acknowledge with one tap; not for what others read too. */
  readonly tap?: string;
  /** What they send back from their own number to acknowledge; where the provider hands replies on. */
  readonly code?: string | undefined;
  /** E.164, of who is called; by it a group's robot mentions them. */
  readonly phone?: string | undefined;
};

/**
 * The ways in which on-call people are reached; undefined are those that the branch has not. They throw
 * WayRefused where trying again is of no use; any other error passes.
 */
export type Pagers = {
  topic(alertId: string, text: PageText): Promise<void>;
  readonly email: ((to: string, page: PersonalPage) => Promise<void>) | undefined;
  webhook(url: string, body: unknown): Promise<void>;
  readonly robot?: ((name: string, page: PersonalPage) => Promise<void>) | undefined;
  readonly text?: ((to: string, page: PersonalPage) => Promise<void>) | undefined;
  readonly voice?: ((to: string, call: Omit<OutgoingCall, 'to'>) => Promise<void>) | undefined;
};

/** A mail to a customer. */
export type OutgoingMail = {
  /** Stays the same however often it is tried: the local part of its Message-ID. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The customer's own Message-ID that it replies to, as it came. */
  readonly inReplyTo?: string | undefined;
  readonly references?: readonly string[] | undefined;
  /** Where nobody wrote it: `auto-replied` to what came, `auto-generated` otherwise. */
  readonly automatic?: 'auto-replied' | 'auto-generated' | undefined;
};

/** A text message to a customer. */
export type OutgoingText = {
  /** Stays the same however often it is tried: by it the provider takes it once. */
  readonly messageId: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
};

/** A call to somebody on call. */
export type OutgoingCall = {
  /** Stays the same however often it is tried: by it the provider calls once, and tells what became of it. */
  readonly callId: string;
  /** E.164. */
  readonly to: string;
  /** What is said, in each language. */
  readonly say: Bilingual;
  /** Whether pressing the digit acknowledges something. */
  readonly acknowledges: boolean;
};

/** A provider took it for delivery, and may say what it calls it. */
export type Taken = { readonly providerId?: string };

/** The way leads to nobody: the address or number is no good. Trying again is of no use. */
export class WayRefused extends Error {
  override readonly name = 'WayRefused';
}

/**
 * The ways on which a provider carries what is told to customers: those that the branch has. Resolved
 * means accepted for delivery.
 */
export type CustomerWays = {
  /** @throws WayRefused; any other error passes */
  readonly mail?: (mail: OutgoingMail) => Promise<Taken>;
  /** @throws WayRefused; any other error passes */
  readonly sms?: (text: OutgoingText) => Promise<Taken>;
  /** For those on call alone. @throws WayRefused; any other error passes */
  readonly voice?: (call: OutgoingCall) => Promise<void>;
};
