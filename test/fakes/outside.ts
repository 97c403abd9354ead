import { createHash } from 'node:crypto';
import type { Envelope } from '../../functions/contracts/envelope.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import {
  type DeadLetters,
  type DownloadDesk,
  type EventBus,
  type Fingerprints,
  type Identifiers,
  type ObjectStore,
  type OutgoingCall,
  type Pagers,
  type PageText,
  type PersonalPage,
  type UploadDesk,
  type WallClock,
  WayRefused,
} from '../../functions/ports/outside.ts';

/** A clock that stands until it is moved. */
export const standingClock = (start: Instant) => {
  let now = start;
  return {
    now: () => now,
    set: (instant: Instant) => {
      now = instant;
    },
    pass: (seconds: number) => {
      now = plusSeconds(now, seconds);
    },
  } satisfies WallClock & Record<string, unknown>;
};

/** Links into a branch's buckets, which say whose they are and until when they work. */
export const linkDesks = (
  branch: string,
): { readonly downloads: DownloadDesk; readonly evidenceDesk: UploadDesk } => ({
  downloads: { presign: async (key, seconds) => `https://${branch}.example/${key}?for=${seconds}` },
  evidenceDesk: {
    presign: async ({ key, contentType, maxBytes }) => ({
      url: `https://${branch}.example/`,
      fields: { key, 'Content-Type': contentType, most: String(maxBytes) },
    }),
  },
});

/** Ids in order: `01J00000000000000000000001`, …, and ticket numbers likewise. */
export const countedIdentifiers = (prefix = '01J'): Identifiers => {
  let ids = 0;
  let numbers = 0;
  return {
    ulid: () => `${prefix}${String(++ids).padStart(26 - prefix.length, '0')}`,
    ticketNumber: () => `T${String(++numbers).padStart(10, '0')}`,
  };
};

const digest = (value: string): string => createHash('sha256').update(value).digest('base64url');

/** Fingerprints under a key that is no secret. */
export const openFingerprints = (): Fingerprints => ({
  keyed: async (value) => `v1:${digest(`key-1 ${value}`)}`,
  keyedAll: async (value) => [`v1:${digest(`key-1 ${value}`)}`],
  plain: digest,
});

/** A bus that keeps what it took; ids in `refuses` can never be taken, `down` makes every put throw. */
export const keepingBus = () => {
  const taken: { type: string; detail: Envelope }[] = [];
  const refuses = new Set<string>();
  const state = { down: false };
  const bus: EventBus = {
    put: async (events) => {
      if (state.down) throw new Error('the bus is down');
      const good = events.filter(({ detail }) => !refuses.has(detail.meta.id));
      taken.push(...good);
      return events.map(({ detail }) => detail.meta.id).filter((id) => refuses.has(id));
    },
  };
  return { bus, taken, refuses, state };
};

/** A bucket that can be looked into. */
export const aBucket = () => {
  const objects = new Map<string, Uint8Array>();
  const store: Pick<ObjectStore, 'get' | 'put'> = {
    get: async (key) => objects.get(key),
    put: async (key, body) => {
      objects.set(key, body);
    },
  };
  return { objects, store };
};

/** A queue of dead letters that can be read. */
export const keptLetters = () => {
  const letters: { reason: string; [fact: string]: unknown }[] = [];
  const desk: DeadLetters = {
    send: async (letter) => {
      letters.push(letter);
    },
  };
  return { desk, letters };
};

/** What a pager was asked to deliver. */
export type Delivery =
  | { readonly way: 'topic'; readonly alertId: string; readonly text: PageText }
  | { readonly way: 'email'; readonly to: string; readonly text: PageText }
  | { readonly way: 'robot'; readonly name: string; readonly page: PersonalPage }
  | { readonly way: 'text'; readonly to: string; readonly page: PersonalPage }
  | { readonly way: 'voice'; readonly to: string; readonly call: Omit<OutgoingCall, 'to'> }
  | { readonly way: 'webhook'; readonly url: string; readonly body: unknown };

/**
 * Pagers that keep what they delivered; the ways in `broken` fail, those in `refusing` say that trying again
 * is of no use. `mails: false` sends no mail, `more` adds robots and text messages,
 * `calls` a provider of calls.
 */
export const keptPagers = ({ mails = true, more = false, calls = false } = {}) => {
  const deliveries: Delivery[] = [];
  const broken = new Set<Delivery['way']>();
  const refusing = new Set<Delivery['way']>();
  const tried: Delivery['way'][] = [];
  /** Each of these fails once. */
  const failing: Delivery['way'][] = [];
  const deliver = (delivery: Delivery): void => {
    tried.push(delivery.way);
    if (refusing.has(delivery.way)) throw new WayRefused(`${delivery.way} refuses`);
    const once = failing.indexOf(delivery.way);
    if (once >= 0) failing.splice(once, 1);
    if (once >= 0 || broken.has(delivery.way)) throw new Error(`${delivery.way} is broken`);
    deliveries.push(delivery);
  };
  const pagers: Pagers = {
    topic: async (alertId, text) => deliver({ way: 'topic', alertId, text }),
    email: mails ? async (to, text) => deliver({ way: 'email', to, text }) : undefined,
    webhook: async (url, body) => deliver({ way: 'webhook', url, body }),
    ...(more && {
      robot: async (name, page) => deliver({ way: 'robot', name, page }),
      text: async (to, page) => deliver({ way: 'text', to, page }),
    }),
    ...(calls && { voice: async (to, call) => deliver({ way: 'voice', to, call }) }),
  };
  return { pagers, deliveries, broken, refusing, failing, tried };
};
