import type { Says } from '../ticket/outgoing.ts';
import type { Instant } from '../time.ts';
import type { Timer } from '../timer.ts';
import type { Language, MessageWay } from '../wording/wording.ts';

/** How far a message to a customer has come. */
export const MESSAGE_STATES = [
  'queued',
  'by-hand',
  'accepted',
  'delivered',
  'bounced',
  'given-up',
  'withdrawn',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** The states of a message that somebody has to do something about. */
export const STATES_FOR_SOMEBODY = [
  'by-hand',
  'bounced',
  'given-up',
] as const satisfies readonly MessageState[];

/** True where somebody has to call, to print, or to find another way to the customer. */
export const needsSomebody = ({ state }: Pick<Message, 'state'>): boolean =>
  STATES_FOR_SOMEBODY.some((one) => one === state);

/** What it tells about: the entry of its ticket, where the words of it belong. */
export type MessageCause = Says & { readonly sequence: number };

/** What goes out to a customer about their complaint: ids and facts; no address, no words. */
export type Message = Timer & {
  readonly id: string;
  readonly branch: string;
  /** Sequence of its last entry. */
  readonly version: number;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly cause: MessageCause;
  readonly way: MessageWay;
  readonly language: Language;
  /**
   * `queued`: the system sends it; `by-hand`: somebody calls or posts it; `withdrawn`: it was not
   * needed any more.
   */
  readonly state: MessageState;
  readonly queuedAt: Instant;
  /** The end of the quiet hours that it waits for (D5, N5). */
  readonly notBefore?: Instant;
  /** How often a provider, or the customer by telephone, was tried. */
  readonly tries: number;
  /** Since when a provider is being asked; who asked and is not heard of has died. */
  readonly tryingSince?: Instant;
  /** Before this no provider is asked again: the last one failed. */
  readonly nextTryAt?: Instant;
  /** When a provider took it for delivery, or somebody attested it. */
  readonly acceptedAt?: Instant;
  readonly deliveredAt?: Instant;
};

/** What of a message is told and listed. */
export type MessageShown = Pick<
  Message,
  | 'id'
  | 'version'
  | 'ticketId'
  | 'ticketNumber'
  | 'cause'
  | 'way'
  | 'language'
  | 'state'
  | 'queuedAt'
  | 'notBefore'
  | 'tries'
  | 'acceptedAt'
  | 'deliveredAt'
>;

/** The message as others see it. */
export const messageShown = (message: Message): MessageShown => {
  const { notBefore, acceptedAt, deliveredAt } = message;
  return {
    id: message.id,
    version: message.version,
    ticketId: message.ticketId,
    ticketNumber: message.ticketNumber,
    cause: message.cause,
    way: message.way,
    language: message.language,
    state: message.state,
    queuedAt: message.queuedAt,
    tries: message.tries,
    ...(notBefore !== undefined && { notBefore }),
    ...(acceptedAt !== undefined && { acceptedAt }),
    ...(deliveredAt !== undefined && { deliveredAt }),
  };
};

/** The rule that it carries out. */
export const ruleOf = ({ kind }: Pick<MessageCause, 'kind'>): 'B8' | 'E5' =>
  kind === 'receipt' || kind === 'solution-answer' ? 'B8' : 'E5';
