import * as z from 'zod';
import { REFUSAL_GROUNDS } from '../../domain/acceptance/propose-refusal.ts';
import { TIMELINESS } from '../../domain/clock/judge-answer.ts';
import { LEVELS } from '../../domain/level.ts';
import { BODY_KINDS } from '../../domain/referral.ts';
import { REPORTED_MATTERS } from '../../domain/report-up.ts';
import type { TicketData, ToldOfTicket } from '../../domain/ticket/happenings.ts';
import { MESSAGE_KINDS } from '../../domain/wording/wording.ts';
import { bases } from '../items/outgoing.ts';
import { toldShapes } from './check-event-shapes.ts';
import { LIMIT_EVENTS } from './limit-change-events.ts';
import { At, ClockShown, limitChanges, ticketClockRef, ticketEvent } from './parts.ts';

const Level = z.enum(LEVELS);

/** Who is told of a customer's word: work orders that are out at units of the branch. */
const AtWork = z
  .array(z.object({ order: z.string(), unit: z.string(), handler: z.string().exactOptional() }))
  .readonly()
  .meta({
    description:
      'Work orders that are out at units of the branch; `handler`: the subject of whoever has taken it.',
  });

/** What is told of a ticket, by event type. */
export const TICKET_EVENTS = toldShapes<
  TicketData,
  ToldOfTicket,
  z.input<z.ZodObject<typeof ticketEvent>>
>()({
  ComplaintRegistered: z
    .object({
      ...ticketEvent,
      refusalProposed: z.enum(REFUSAL_GROUNDS).exactOptional().meta({
        description: 'The ground on which it may be refused, by a person (B5).',
      }),
      repeatOf: z.string().exactOptional().meta({
        description: 'Id of the ticket that it repeats (B9).',
      }),
      clocks: z.array(ClockShown).readonly().meta({ description: 'Its limits at registration.' }),
    })
    .meta({ description: 'A complaint has been put on record (B2).' }),

  ComplaintRefused: z
    .object({
      ...ticketEvent,
      ground: z.enum(REFUSAL_GROUNDS).meta({ description: 'The ground of the refusal (B5).' }),
      bases,
    })
    .meta({ description: 'A person has refused the complaint; it stays on record (B5).' }),

  CustomerAnswered: z
    .object({
      ...ticketEvent,
      inTime: z
        .boolean()
        .meta({ description: 'False when it came late for a limit of the answer.' }),
      timeliness: z.enum(TIMELINESS).meta({
        description:
          '`next-morning`: by telephone, after quiet hours that had left no time to call; in time, and counted apart (D5).',
      }),
      toldAt: At.exactOptional().meta({
        description: 'When they were told by telephone, where that was said afterwards.',
      }),
      bases,
    })
    .meta({ description: 'The customer has been answered (E5).' }),

  DeadlineApproaching: z
    .object({
      ...ticketEvent,
      ...ticketClockRef,
      reminder: z.int().positive().meta({ description: 'Which of its reminders, from 1.' }),
      reminders: z.int().positive().meta({ description: 'How many reminders the limit has.' }),
    })
    .meta({ description: 'A reminder of a limit is due (D7).' }),

  DeadlineMissed: z
    .object({ ...ticketEvent, ...ticketClockRef })
    .meta({ description: 'A limit has passed without an answer.' }),

  ComplaintEscalated: z
    .object({
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
        .object({ ...ticketClockRef, rule: z.string() })
        .exactOptional()
        .meta({ description: 'The limit whose passing moved it.' }),
      started: ClockShown.exactOptional().meta({
        description: 'The limit that the level reached has of its own.',
      }),
    })
    .meta({ description: 'A ticket has climbed one level (F1).' }),

  ComplaintReferred: z
    .object({
      ...ticketEvent,
      referral: z.object({
        body: z.enum(BODY_KINDS).meta({ description: 'Of which kind the body is.' }),
        until: At.exactOptional().meta({
          description: 'The date that the body set, inclusive; absent where it set none.',
        }),
      }),
      clock: ClockShown.meta({ description: 'The limit of the reply to the body.' }),
      changes: limitChanges,
    })
    .meta({
      description:
        'An outside or upper body has handed the complaint on, with a document of its own (A5).',
    }),

  BodyAnswered: z
    .object({
      ...ticketEvent,
      referral: z.int().positive().meta({
        description: '`meta.sequence` of the `ComplaintReferred` that it came with.',
      }),
      inTime: z.boolean(),
    })
    .meta({
      description:
        'A body that handed the complaint on has its reply; the customer has an answer of their own (A5, E5).',
    }),

  ComplaintReportedUp: z
    .object({
      ...ticketEvent,
      matter: z.enum(REPORTED_MATTERS).meta({ description: 'What goes up at once.' }),
    })
    .meta({
      description:
        'Something of a ticket cannot wait: Regulatory & Legal is told at once, here and in the province (E8, G2). Its level stays.',
    }),

  NoteAdded: z.object(ticketEvent).meta({
    description:
      'Somebody has put a note on record: the ticket is worked (E9, F3). What it says is told to nobody.',
  }),

  ContactAttempted: z.object(ticketEvent).meta({
    description:
      'Somebody has tried to reach the customer: the ticket is worked (E9, F3). How, and what came of it, is told to nobody.',
  }),

  CustomerChased: z
    .object({
      ...ticketEvent,
      count: z.int().meta({ description: 'How often the customer has asked by now.' }),
      atWork: AtWork,
    })
    .meta({ description: 'The customer asks how far it is (E9); every limit stands.' }),

  CustomerAdded: z
    .object({
      ...ticketEvent,
      what: z.enum(['facts', 'evidence']),
      files: z.int().meta({ description: 'How many files came with it.' }),
    })
    .meta({ description: 'The customer has added facts or evidence (E9).' }),

  CustomerReplied: z
    .object({ ...ticketEvent, files: z.int(), atWork: AtWork })
    .meta({ description: 'The customer has replied to a message by mail (E9).' }),

  ComplaintWithdrawn: z
    .object(ticketEvent)
    .meta({ description: 'The customer has withdrawn the complaint: it is cancelled (E9).' }),

  ComplaintDispatched: z
    .object({
      ...ticketEvent,
      order: z.string().meta({ description: 'Id of the work order.' }),
      worker: z.string().meta({ description: 'The branch whose unit works it.' }),
      unit: z.string(),
    })
    .meta({ description: 'A unit has been given a work order about the ticket (E1).' }),

  ...LIMIT_EVENTS,

  AnswerTakenBack: z
    .object({
      ...ticketEvent,
      message: z
        .string()
        .meta({ description: 'Id of the message that did not reach the customer.' }),
      says: z.enum(MESSAGE_KINDS).meta({ description: 'What it said.' }),
      why: z.enum(['bounced', 'given-up', 'withdrawn']),
      changes: limitChanges,
    })
    .meta({
      description:
        'What counted as told, or was on its way, has not reached the customer: the ticket is open with its original limits (E5).',
    }),

  CanaryReturned: z
    .object({
      ...ticketEvent,
      through: z.enum(['execution', 'sweep']).meta({
        description: '`execution`: the whole way is open; `sweep`: its execution was lost.',
      }),
    })
    .meta({
      description:
        "The branch's own made-up complaint has come through and is closed (B2). It is nobody's: count it nowhere.",
    }),

  ComplaintClosed: z
    .object(ticketEvent)
    .meta({ description: 'A ticket has been closed after its answer or refusal (E6).' }),
});
