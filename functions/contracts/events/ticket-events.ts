import * as z from 'zod';
import { TIMELINESS } from '../../domain/clock/judge-answer.ts';
import { LEVELS, REFUSAL_GROUNDS } from '../../domain/ticket/ticket.ts';
import { limitEvents } from './limit-events.ts';
import { ClockShown, clockRef, origin, TicketShown } from './parts.ts';

const Level = z.enum(LEVELS);
const ticketEvent = { ticket: TicketShown, ...origin };

/** What is told of a ticket, by event type. */
export const TICKET_EVENTS = {
  ComplaintRegistered: z
    .strictObject({
      ...ticketEvent,
      refusalProposed: z.enum(REFUSAL_GROUNDS).exactOptional().meta({
        description: 'The ground on which it may be refused, by a person (B5).',
      }),
      repeatOf: z.string().exactOptional().meta({
        description: 'Id of the ticket that it repeats (B9).',
      }),
      clocks: z.array(ClockShown).meta({ description: 'Its limits at registration.' }),
    })
    .meta({ description: 'A complaint has been put on record (B2).' }),

  ComplaintRefused: z
    .strictObject({
      ...ticketEvent,
      ground: z.enum(REFUSAL_GROUNDS).meta({ description: 'The ground of the refusal (B5).' }),
    })
    .meta({ description: 'A person has refused the complaint; it stays on record (B5).' }),

  CustomerAnswered: z
    .strictObject({
      ...ticketEvent,
      inTime: z
        .boolean()
        .meta({ description: 'False when it came late for a limit of the answer.' }),
      timeliness: z.enum(TIMELINESS).meta({
        description:
          '`next-morning`: by telephone, after quiet hours that had left no time to call; in time, and counted apart (D5).',
      }),
    })
    .meta({ description: 'The customer has been answered (E5).' }),

  DeadlineApproaching: z
    .strictObject({
      ...ticketEvent,
      ...clockRef,
      reminder: z.int().positive().meta({ description: 'Which of its reminders, from 1.' }),
      reminders: z.int().positive().meta({ description: 'How many reminders the limit has.' }),
    })
    .meta({ description: 'A reminder of a limit is due (D7).' }),

  DeadlineMissed: z
    .strictObject({ ...ticketEvent, ...clockRef })
    .meta({ description: 'A limit has passed without an answer.' }),

  ComplaintEscalated: z
    .strictObject({
      ...ticketEvent,
      from: Level.meta({ description: 'The level that this step left.' }),
      to: Level.meta({ description: 'The level that this step reached.' }),
      left: Level.meta({
        description: 'Where it stood before the whole climb; differs from `from` on upper steps.',
      }),
      cause: z.enum(['limit-passed', 'by-hand']),
      paged: z.boolean().meta({
        description: 'False on the lower steps of a climb of several levels: the top one is paged.',
      }),
      passed: z
        .strictObject({ ...clockRef, rule: z.string() })
        .exactOptional()
        .meta({ description: 'The limit whose passing moved it.' }),
      started: ClockShown.exactOptional().meta({
        description: 'The limit that the level reached has of its own.',
      }),
    })
    .meta({ description: 'A ticket has climbed one level (F1).' }),

  ...limitEvents(ticketEvent),

  ComplaintClosed: z
    .strictObject(ticketEvent)
    .meta({ description: 'A ticket has been closed after its answer or refusal (E6).' }),
};
