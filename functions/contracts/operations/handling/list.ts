import * as z from 'zod';
import { LEVELS } from '../../../domain/level.ts';
import { TICKET_STATES } from '../../../domain/ticket/ticket.ts';
import { StoredSnapshot } from '../../items/snapshot.ts';
import { PageQuery, pageOf } from '../../page.ts';
import { SENTENCES } from '../../schema-messages.ts';
import { TicketNumber } from '../../text.ts';
import { GivenInstant } from '../../time.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { WORKERS } from '../who-may-ask.ts';

/**
 * The query of `GET /complaints`: open ones, those of a state, of a time, or one. `dueBefore` means the next
 * limit, not the next wake-up.
 */
export const ListQuery = PageQuery.extend({
  state: z.enum(TICKET_STATES).optional(),
  level: z.enum(LEVELS).optional(),
  dueBefore: GivenInstant.optional(),
  receivedFrom: GivenInstant.optional().meta({
    description: 'The branch’s own tickets received at that instant or later, in any state.',
  }),
  receivedBefore: GivenInstant.optional().meta({
    description: 'Received before that instant, likewise.',
  }),
  ticketNumber: TicketNumber.optional().meta({
    description: 'The one ticket of this branch with this number, whatever its state.',
  }),
}).refine(
  ({ ticketNumber, limit: _, ...others }) =>
    ticketNumber === undefined || Object.values(others).every((other) => other === undefined),
  { path: ['ticketNumber'], error: SENTENCES.alone.en },
);

/** What lists show of a ticket. */
export const TicketSummary = StoredSnapshot.meta({ id: 'TicketSummary' });

/** A page of tickets and mirrors, the next limit first; nothing personal. */
const ComplaintPage = pageOf(TicketSummary);

/** All tickets of the branch, and what it has been told of others'. */
export const listComplaints = {
  id: 'listComplaints',
  room: 'handling',
  method: 'GET',
  path: '/complaints',
  params: NONE,
  query: ListQuery,
  summary: 'List tickets and mirrors, the next limit first',
  description:
    'Without `state`: the open ones. `dueBefore` means the next limit. With `receivedFrom` or `receivedBefore`: the branch’s own of that time, open or settled, the newest first; narrowed by `state`, `level` or `dueBefore` besides, a page may hold fewer than its `limit`, or none, and have a `cursor`. With `ticketNumber`: that ticket alone, settled or not; an empty page where there is none. A mirror is marked with its `owner`; nothing personal is listed.',
  posts: [...WORKERS, 'on-call'],
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: ComplaintPage },
  refusals: [],
} satisfies Operation;
