import type { MessageEntry } from './entries.ts';
import { beginMessage, happenToMessage } from './happenings.ts';
import type { Message } from './message.ts';

type WithoutShown<E> = E extends unknown ? Omit<E, 'message'> : never;

/** What of an entry makes the next message. */
export type AppliableToMessage = WithoutShown<MessageEntry>;

/**
 * The message after an entry. Applying all of a message's entries from the first gives the message.
 * @throws Error when the entry is not the message's next one
 */
export const applyToMessage = (
  message: Message | undefined,
  entry: AppliableToMessage,
): Message => {
  if (entry.sequence !== (message?.version ?? 0) + 1)
    throw new Error(`entry ${entry.eventId} does not follow version ${message?.version ?? 0}`);
  const { wakeAt: _, lookAt: __, ...next } = after(message, entry);
  return { ...next, ...entry.timer, version: entry.sequence };
};

const after = (message: Message | undefined, entry: AppliableToMessage): Message => {
  if (entry.type === 'MessageQueued') return beginMessage(entry);
  if (!message) throw new Error(`entry ${entry.eventId} has no message to apply to`);
  return happenToMessage(message, entry);
};
