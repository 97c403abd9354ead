import { queueMessage, type ToldOf } from '../../functions/domain/message/queue-message.ts';
import type { MessageRecorded } from '../../functions/domain/message/record.ts';
import type { Outgoing } from '../../functions/domain/ticket/outgoing.ts';
import { aClerk, MONDAY } from './ticket.ts';

/** A message as queued, with its first entry: an answer by mail unless told otherwise. */
export const aMessage = (
  outgoing: Partial<Outgoing> = {},
  toldOf: Partial<ToldOf> = {},
): MessageRecorded =>
  queueMessage(
    {
      branch: 'huaian',
      ticketId: '01J0000000000000000000000A',
      ticketNumber: 'AAAAAAAAAA1',
      sequence: 2,
      at: MONDAY,
      by: aClerk,
      correlationId: 'test',
      ...toldOf,
    },
    { says: { kind: 'answer' }, way: 'mail', language: 'zh', ...outgoing },
  );
