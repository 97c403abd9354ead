import type { Actor } from '../actor.ts';
import { eventIdOf, isPublished } from '../entry.ts';
import type { Instant } from '../time.ts';
import { NO_TIMER, type Timer, timerAfter, timerIn } from '../timer.ts';
import { type AppliableToMessage, applyToMessage } from './apply.ts';
import type { MessageEntry } from './entries.ts';
import { MESSAGE_HAPPENINGS, type MessageHappening } from './happenings.ts';
import { type Message, messageShown, ruleOf } from './message.ts';

/** What all entries of one command share. */
export type MessageOccasion = {
  readonly messageId: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly correlationId: string;
  /** When it is looked at next; undefined once nothing more comes of it. */
  readonly lookAt: (message: Message) => Instant | undefined;
};

/** A message and the entries that made it so. */
export type MessageRecorded = {
  readonly message: Message;
  readonly entries: readonly MessageEntry[];
};

/** Gives a happening its sequence, event id and timer, and applies it. */
export const recordMessage = (
  before: Message | undefined,
  happening: MessageHappening,
  occasion: MessageOccasion,
): MessageRecorded => {
  const entry = numbered(happening, before, occasion);
  const known: Timer = before ?? NO_TIMER;
  const softAt = occasion.lookAt(applyToMessage(before, entry));
  const { timer, orders } = timerAfter(
    known,
    { wakeAt: undefined, softAt },
    occasion.at,
    'goes-on',
  );
  const finished = { ...entry, timer, ...orders };
  const message = applyToMessage(before, finished);
  return { message, entries: [{ ...finished, message: messageShown(message) }] };
};

const numbered = (
  happening: MessageHappening,
  message: Message | undefined,
  { messageId, at, by, correlationId }: MessageOccasion,
): AppliableToMessage => {
  const sequence = (message?.version ?? 0) + 1;
  const cause =
    message?.cause ?? (happening.type === 'MessageQueued' ? happening.data.cause : undefined);
  return {
    ...happening,
    aggregate: 'message',
    id: messageId,
    sequence,
    eventId: eventIdOf(messageId, sequence),
    at,
    by,
    correlationId,
    publish: isPublished(MESSAGE_HAPPENINGS[happening.type].told),
    timer: timerIn(message ?? NO_TIMER),
    ...(cause && { rule: ruleOf(cause) }),
  };
};
