import * as z from 'zod';
import type { OrderEntry } from '../../domain/order/entries.ts';
import type { OrderData } from '../../domain/order/happenings.ts';
import { StoredInstant } from '../time.ts';
import { StoredClock } from './clock.ts';
import { entryFields } from './entry-fields.ts';
import { exactly, type Faithful } from './exactly.ts';
import { StoredOrder, StoredOrderShown } from './order.ts';
import { StoredClockRef } from './ticket-entries/passed.ts';
import { StoredTimerAfter, storedTimerData, timerOrders } from './timer.ts';

const orderEntry =
  <Type extends keyof OrderData>(type: Type) =>
  <Data extends z.ZodType<OrderData[Type]>>(
    data: Data & Faithful<OrderData[Type], z.output<Data>>,
  ) =>
    z.object({
      aggregate: z.literal('order'),
      type: z.literal(type),
      ...entryFields,
      data,
      timer: StoredTimerAfter,
      order: StoredOrderShown,
      ...timerOrders,
    });

const nothing = z.object({});
const timed = z.object({ inTime: z.boolean() });

/** A work order's entry, as stored: whatever can happen to one, each with its own data. */
export const StoredOrderEntry = exactly<OrderEntry>()(
  z.discriminatedUnion('type', [
    orderEntry('WorkOrderIssued')(
      StoredOrder.pick({
        ticketId: true,
        ticketNumber: true,
        issuer: true,
        worker: true,
        unit: true,
        person: true,
        category: true,
        tier: true,
        clocks: true,
        passOnBy: true,
      }),
    ),
    orderEntry('WorkOrderTaken')(timed),
    orderEntry('WorkOrderPassedOn')(
      timed.extend({
        from: z.string(),
        to: z.string(),
        person: z.string().exactOptional(),
        take: StoredClock,
        passOnBy: StoredInstant,
      }),
    ),
    orderEntry('WorkOrderReported')(nothing),
    orderEntry('WorkOrderConfirmed')(timed),
    orderEntry('WorkOrderSentBack')(nothing),
    orderEntry('WorkOrderReturned')(nothing),
    orderEntry('WorkOrderAccepted')(nothing),
    orderEntry('WorkOrderMisrouted')(nothing),
    orderEntry('WorkOrderCancelled')(nothing),
    orderEntry('WorkOrderDue')(StoredClockRef.extend({ reminder: z.int(), reminders: z.int() })),
    orderEntry('WorkOrderLate')(StoredClockRef),
    orderEntry('WorkOrderChased')(nothing),
    orderEntry('TimerArmed')(storedTimerData.TimerArmed),
    orderEntry('TimerRearmed')(storedTimerData.TimerRearmed),
    orderEntry('TimerSetAside')(storedTimerData.TimerSetAside),
  ]),
);
