import * as z from 'zod';
import { PROPOSAL_GROUNDS } from '../../../domain/organisation/proposed-unit.ts';
import { StoredSnapshot } from '../../items/snapshot.ts';
import { OrderSummary } from '../../orders.ts';
import { PageQuery, pageOf } from '../../page.ts';
import { TicketId } from '../../text.ts';
import { jsonBody, KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { DISPATCHERS } from '../who-may-ask.ts';
import { Dispatch } from './dispatch.ts';

const Proposed = z.object({
  unit: z.string(),
  by: z.array(z.enum(PROPOSAL_GROUNDS)).readonly().meta({
    description: 'What of the complaint the unit names as its own.',
  }),
});

/** A ticket that awaits dispatch, as the dispatcher sees it. */
export const AwaitingDispatch = StoredSnapshot.extend({
  homeUnit: z
    .string()
    .exactOptional()
    .meta({ description: "The customer's home unit, as it was registered (A4)." }),
  cameBack: z.boolean().meta({
    description: 'It was given out before: the order came back or was withdrawn (E9).',
  }),
  ownIntake: z.boolean().meta({
    description: 'Whoever asks took it in; somebody else dispatches it (A3).',
  }),
  proposed: Proposed.exactOptional().meta({
    description: 'The unit that answers for it by the organisation; absent where none does.',
  }),
}).meta({ id: 'AwaitingDispatch', description: 'A ticket that awaits dispatch.' });
export type AwaitingDispatch = z.output<typeof AwaitingDispatch>;

const room = 'work-orders';

/** What the dispatcher has before them. */
export const listDispatch = {
  id: 'listDispatch',
  room,
  method: 'GET',
  path: '/dispatch',
  params: NONE,
  query: PageQuery,
  summary: 'List what awaits dispatch, the next limit first, each with the unit proposed (A3, E9)',
  description:
    "The branch's own open tickets that no unit has been given, or whose order came back. A page may hold fewer than `limit`: what was given out or settled a moment ago is left out.",
  posts: ['dispatcher', 'lead', 'manager'],
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: pageOf(AwaitingDispatch) },
  refusals: [],
} satisfies Operation;

/** At most so many at a time: each is a transaction of its own, and somebody waits for them all. */
const MOST_AT_ONCE = 50;

const Dispatches = z.strictObject({
  orders: z
    .array(Dispatch.extend({ ticket: TicketId }))
    .min(1)
    .max(MOST_AT_ONCE),
});

const told = z.object({ zh: z.string(), en: z.string() });

/** What became of each, in the order in which they were sent. */
const DispatchResults = z.object({
  results: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('done'), ticket: TicketId, order: OrderSummary }),
      z.object({
        kind: z.literal('refused'),
        ticket: TicketId,
        reason: z.string().meta({ description: 'As a request for this one alone would be told.' }),
        message: told,
        details: z.array(z.object({ field: z.string(), problem: told })),
      }),
    ]),
  ),
});

/** Several at once, each by itself. */
export const dispatchMany = {
  id: 'dispatchMany',
  label: { zh: '批量派单', en: 'Dispatch these' },
  room,
  method: 'POST',
  path: '/dispatch',
  params: NONE,
  query: NONE,
  summary: `Give units work orders about up to ${MOST_AT_ONCE} complaints, each answered by itself (A3, E1)`,
  description:
    'Each is done or refused for itself, as if it were sent alone. Sent again with the same key, what was done is answered as it was then, and what was refused is tried again.',
  posts: DISPATCHERS,
  clients: [],
  key: KEY.required,
  ifMatch: false,
  body: jsonBody(Dispatches, {
    orders: [
      { ticket: '01K6ZQ5V3M8N2P4R6T8W0Y1A3C', unit: 'qingjiangpu' },
      { ticket: '01K6ZQ7B9D1F3H5K7M9P2R4T6V', unit: 'lianshui', task: '请上门测试信号并答复。' },
    ],
  }),
  answer: { status: 200, schema: DispatchResults },
  refusals: [],
} satisfies Operation;
