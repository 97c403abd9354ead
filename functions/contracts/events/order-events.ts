import * as z from 'zod';
import type { OrderData, ToldOfOrder } from '../../domain/order/happenings.ts';
import { StoredOrderShown } from '../items/order.ts';
import { toldShapes } from './check-event-shapes.ts';
import { clockRef, origin } from './parts.ts';

const OrderEventPart = StoredOrderShown.meta({
  description: 'The work order as this event leaves it: ids and facts, nothing personal.',
});
const orderEvent = { order: OrderEventPart, ...origin };

const event = <Shape extends z.core.$ZodLooseShape>(shape: Shape, description: string) =>
  z.object({ ...orderEvent, ...shape }).meta({ description });

const inTime = z.boolean().meta({ description: 'False when it came after its limit (D6).' });

/** What is told of a work order, by event type. */
export const ORDER_EVENTS = toldShapes<
  OrderData,
  ToldOfOrder,
  z.input<z.ZodObject<typeof orderEvent>>
>()({
  WorkOrderIssued: event({}, 'A unit has been given a work order about a complaint (E1).'),
  WorkOrderTaken: event({ inTime }, 'Somebody of the unit has taken the work order (D6).'),
  WorkOrderPassedOn: event(
    { inTime, from: z.string(), to: z.string() },
    'Another unit has the work order now; the limit of its reply stands (D6).',
  ),
  WorkOrderReported: event({}, 'The unit has reported what it found and did (E2).'),
  WorkOrderConfirmed: event({ inTime }, "The unit's head has confirmed the report (E3)."),
  WorkOrderSentBack: event({}, "The unit's head has sent the report back (E3)."),
  WorkOrderReturned: event({}, 'The review has returned the report; the limit stands (E4).'),
  WorkOrderAccepted: event({}, 'The review has accepted the report (E4).'),
  WorkOrderMisrouted: event(
    {
      reason: z.literal('unknown-unit').exactOptional().meta({
        description: 'Given back by the system: the branch has no such unit.',
      }),
    },
    'The order was not the unit’s and has gone back (E9).',
  ),
  WorkOrderCancelled: event({}, 'The branch that issued the order has withdrawn it.'),
  WorkOrderDue: event(
    {
      ...clockRef,
      reminder: z.int().positive().meta({ description: 'Which of its reminders, from 1.' }),
      reminders: z.int().positive().meta({ description: 'How many reminders the limit has.' }),
    },
    'A reminder of a work order’s limit is due (D7).',
  ),
  WorkOrderSilent: event(
    clockRef,
    'A limit of a work order has passed, and the branch that works it has not been heard of it.',
  ),
  WorkOrderLetterRefused: event(
    {
      number: z.int().positive().meta({ description: "The letter's number at its sender." }),
      type: z.string().meta({ description: 'What the letter told.' }),
      state: z.string().meta({ description: 'How far the order had come.' }),
    },
    'What the other branch told of a work order came too late: the order had ended, or gone on.',
  ),
  WorkOrderReportFetched: event(
    {
      of: z.array(z.int().positive()).readonly().meta({
        description:
          'The letters that told of it, by their numbers at the branch that works the order.',
      }),
    },
    'What was written at the branch that works the order stands now with the complaint, and is deleted there.',
  ),
  WorkOrderLate: event(clockRef, 'A limit of a work order has passed (D6).'),
});
