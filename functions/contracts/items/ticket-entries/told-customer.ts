import * as z from 'zod';
import { MESSAGE_KINDS } from '../../../domain/wording/wording.ts';
import { StoredOutgoing } from '../outgoing.ts';
import { ticketEntry } from './entry.ts';
import { changes } from './limits-changed.ts';

const says = z.enum(MESSAGE_KINDS);

/** What is sent to the customer about a complaint, as stored (E5). */
export const toldCustomerEntries = [
  ticketEntry('NoWayToCustomer')(z.object({ says })),
  ticketEntry('AnswerQueued')(z.object({ outgoing: StoredOutgoing })),
  ticketEntry('AnswerTakenBack')(
    z.object({
      message: z.string(),
      says,
      why: z.enum(['bounced', 'given-up', 'withdrawn']),
      changes,
    }),
  ),
];
