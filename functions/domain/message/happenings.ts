import type { PublishedTypes } from '../entry.ts';
import { type Happened, type HappeningKind, happenedTo } from '../happening.ts';
import { MessageQueued } from './happenings/queued.ts';
import { sent } from './happenings/sent.ts';
import { tried } from './happenings/tried.ts';
import type { Message } from './message.ts';

const LATER = { ...tried, ...sent };

/** Everything that can happen to a message to a customer, by its name in the trail. */
export const MESSAGE_HAPPENINGS = { MessageQueued, ...LATER };

type DataOf<H> = H extends { apply: (message: never, happened: Happened<infer Data>) => unknown }
  ? Data
  : never;

/** The facts of each happening: what makes the next message out of the last one. */
export type MessageData = {
  readonly [Type in keyof typeof MESSAGE_HAPPENINGS]: DataOf<(typeof MESSAGE_HAPPENINGS)[Type]>;
};

/** Those of them that are told on the branch's bus. */
export type ToldOfMessage = PublishedTypes<{
  readonly [Type in keyof MessageData]: (typeof MESSAGE_HAPPENINGS)[Type]['told'];
}>;

/** Something that happens to a message, before it has a place in the sequence. */
export type MessageHappening<Type extends keyof MessageData = keyof MessageData> = {
  readonly [One in Type]: { readonly type: One; readonly data: MessageData[One] };
}[Type];

type LaterType = keyof typeof LATER;
type Later<Type extends LaterType = LaterType> = {
  readonly [One in Type]: Happened<MessageData[One]> & { readonly type: One };
}[Type];
const APPLIED: { readonly [Type in LaterType]: HappeningKind<Message, MessageData[Type]> } = LATER;

/** The message after something that happened to it. */
export const happenToMessage = <Type extends LaterType>(
  message: Message,
  happened: Later<Type>,
): Message => {
  const kind: HappeningKind<Message, MessageData[Type]> = APPLIED[happened.type];
  return happenedTo(message, kind, happened);
};

/** The message that begins with being queued. */
export const beginMessage = (queued: Happened<MessageData['MessageQueued']>): Message =>
  MessageQueued.apply(undefined, queued);
