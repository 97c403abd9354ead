import type { Actor } from '../actor.ts';
import { messageIdOf, type Outgoing } from '../ticket/outgoing.ts';
import type { Instant } from '../time.ts';
import { firstLookAt } from './pace.ts';
import { type MessageRecorded, recordMessage } from './record.ts';

/** What a message tells about: a ticket's entry. */
export type ToldOf = {
  readonly branch: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  /** Of the entry. */
  readonly sequence: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly correlationId: string;
};

/** Begins the message that goes with a ticket's entry. The same entry is the same message. */
export const queueMessage = (
  { branch, ticketId, ticketNumber, sequence, at, by, correlationId }: ToldOf,
  { says, way, language, notBefore }: Outgoing,
): MessageRecorded =>
  recordMessage(
    undefined,
    {
      type: 'MessageQueued',
      data: {
        branch,
        ticketId,
        ticketNumber,
        cause: { ...says, sequence },
        way,
        language,
        ...(notBefore !== undefined && { notBefore }),
      },
    },
    {
      messageId: messageIdOf(ticketId, sequence, says.kind),
      at,
      by,
      correlationId,
      lookAt: firstLookAt,
    },
  );
