import * as z from 'zod';
import type { OrderEntry } from '../../domain/order/entries.ts';
import type { OrderData } from '../../domain/order/happenings.ts';
import { entryFields } from './entry-fields.ts';
import { exactly, type Faithful } from './exactly.ts';
import { StoredOrderShown } from './order.ts';
import { STORED_LETTER_FACTS, StoredHeard, StoredTelling } from './order-letter.ts';
import { StoredClockRef } from './ticket-entries/passed.ts';
import { StoredTimerAfter, timerOrders } from './timer.ts';

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
      heard: StoredHeard.exactOptional(),
      tells: StoredTelling.exactOptional(),
      ...timerOrders,
    });

const nothing = z.object({});
const facts = STORED_LETTER_FACTS;

/** A work order's entry, as stored: whatever can happen to one, each with its own data. */
export const StoredOrderEntry = exactly<OrderEntry>()(
  z.discriminatedUnion('type', [
    orderEntry('WorkOrderIssued')(facts.WorkOrderIssued),
    orderEntry('WorkOrderTaken')(facts.WorkOrderTaken),
    orderEntry('WorkOrderPassedOn')(facts.WorkOrderPassedOn),
    orderEntry('WorkOrderReported')(facts.WorkOrderReported),
    orderEntry('WorkOrderConfirmed')(facts.WorkOrderConfirmed),
    orderEntry('WorkOrderSentBack')(facts.WorkOrderSentBack),
    orderEntry('WorkOrderReturned')(facts.WorkOrderReturned),
    orderEntry('WorkOrderAccepted')(facts.WorkOrderAccepted),
    orderEntry('WorkOrderMisrouted')(facts.WorkOrderMisrouted),
    orderEntry('WorkOrderCancelled')(facts.WorkOrderCancelled),
    orderEntry('WorkOrderDue')(StoredClockRef.extend({ reminder: z.int(), reminders: z.int() })),
    orderEntry('WorkOrderLate')(facts.WorkOrderLate),
    orderEntry('WorkOrderChased')(nothing),
    orderEntry('WorkOrderLettersAcknowledged')(z.object({ heard: z.int(), apiUrl: z.string() })),
    orderEntry('WorkOrderLettersRepeated')(z.object({ repeat: z.int() })),
    orderEntry('WorkOrderLetterRefused')(facts.WorkOrderLetterRefused),
    orderEntry('WorkOrderReportFetched')(facts.WorkOrderReportFetched),
    orderEntry('WorkOrderSilent')(StoredClockRef),
  ]),
);
