import type { RefusalGround } from '../acceptance/propose-refusal.ts';
import type { Instant } from '../time.ts';
import type { Language, MessageKind, MessageWay } from '../wording/wording.ts';

/** True for what makes a telephone ring or buzz: never in quiet hours (D5, N5). */
export const rings = (way: MessageWay): boolean => way === 'sms' || way === 'call';

/** What a message tells the customer, without its words; `bases`: the codes of what it rests on (E10). */
export type Says =
  /** It is on record, and goes on (B8). */
  | { readonly kind: 'receipt' }
  /** What will be done, and by when (B8). */
  | { readonly kind: 'solution-answer'; readonly until: Instant }
  | { readonly kind: 'answer'; readonly bases?: readonly string[] }
  | {
      readonly kind: 'refusal';
      readonly ground: RefusalGround;
      readonly bases?: readonly string[];
    };

/** A message that goes out, without anything personal: to whom and in which words the case file says. */
export type Outgoing = {
  readonly says: Says;
  readonly way: MessageWay;
  readonly language: Language;
  /** The end of the quiet hours in which it would ring (D5, N5). */
  readonly notBefore?: Instant;
};

/**
 * A message's id: of the entry that it tells about, and what it says. The same cause is the same
 * message, and the id does for the local part of a Message-ID.
 */
export const messageIdOf = (ticketId: string, sequence: number, kind: MessageKind): string =>
  `${ticketId}-${sequence}-${kind}`;

/** By which ways a customer may be told something, the best first, and in which language. */
export type Reach = { readonly ways: readonly MessageWay[]; readonly language: Language };
