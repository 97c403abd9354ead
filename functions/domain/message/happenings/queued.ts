import { isCarried } from '../../carried-ways.ts';
import type { Happened } from '../../happening.ts';
import { NO_TIMER } from '../../timer.ts';
import type { Message } from '../message.ts';

/** What is to go out, by which way, and from when on. */
export type Queued = Pick<
  Message,
  'branch' | 'ticketId' | 'ticketNumber' | 'cause' | 'way' | 'language'
> &
  Partial<Pick<Message, 'notBefore'>>;

/** What a message begins with, and nothing else ever is. */
export const MessageQueued = {
  told: 'branch',
  apply: (_: unknown, { id, sequence, at, data }: Happened<Queued>): Message => ({
    ...data,
    id,
    version: sequence,
    ...NO_TIMER,
    state: isCarried(data.way) ? 'queued' : 'by-hand',
    queuedAt: at,
    tries: 0,
  }),
} as const;
