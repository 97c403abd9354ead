import * as z from 'zod';
import { EventMeta } from '../../functions/contracts/envelope.ts';
import { EVENTS, type EventType, isEventType } from '../../functions/contracts/events.ts';

const heard = <Type extends EventType>(type: Type) =>
  z.object({ type: z.literal(type), meta: EventMeta, data: EVENTS[type] });

/** Any event of a branch's bus, told apart by its type. */
const BranchEvent = z.discriminatedUnion('type', [
  heard('ComplaintRegistered'),
  heard('ComplaintRefused'),
  heard('CustomerAnswered'),
  heard('DeadlineApproaching'),
  heard('DeadlineMissed'),
  heard('ComplaintEscalated'),
  heard('ComplaintReportedUp'),
  heard('NoteAdded'),
  heard('ContactAttempted'),
  heard('CustomerChased'),
  heard('CustomerAdded'),
  heard('CustomerReplied'),
  heard('ComplaintWithdrawn'),
  heard('ComplaintReferred'),
  heard('BodyAnswered'),
  heard('ComplaintHeld'),
  heard('ComplaintResumed'),
  heard('LimitExtended'),
  heard('FactsCorrected'),
  heard('OutsideDateSet'),
  heard('AnswerPromised'),
  heard('AppealDatesEntered'),
  heard('LimitsRecounted'),
  heard('ComplaintClosed'),
  heard('ComplaintDispatched'),
  heard('WorkOrderIssued'),
  heard('WorkOrderTaken'),
  heard('WorkOrderPassedOn'),
  heard('WorkOrderReported'),
  heard('WorkOrderConfirmed'),
  heard('WorkOrderSentBack'),
  heard('WorkOrderReturned'),
  heard('WorkOrderAccepted'),
  heard('WorkOrderMisrouted'),
  heard('WorkOrderCancelled'),
  heard('WorkOrderDue'),
  heard('WorkOrderLate'),
  heard('WorkOrderSilent'),
  heard('WorkOrderLetterRefused'),
  heard('WorkOrderReportFetched'),
  heard('AlertRaised'),
  heard('AlertAcknowledged'),
  heard('NoticePublished'),
  heard('NoticeUpdated'),
  heard('NoticeClosed'),
  heard('NoticeReceived'),
]);

export type BranchEvent = z.infer<typeof BranchEvent>;

const OnTheBus = z.object({
  'detail-type': z.string(),
  detail: z.object({ meta: z.unknown(), data: z.unknown() }),
});

/** Those that are shown as they happen. */
const SHOWN = new Set<string>(BranchEvent.options.map(({ shape }) => shape.type.value));

/**
 * An event as a queue holds it; undefined for what is not shown: what branches say to each other alone, since of
 * each thing that it tells there is an event besides, their signs of life, and messages to customers, which
 * are seen where they arrive.
 * @throws when it is none that a branch puts on its bus
 */
export const readBranchEvent = (text: string): BranchEvent | undefined => {
  const { 'detail-type': type, detail } = OnTheBus.parse(JSON.parse(text));
  if (SHOWN.has(type) || !isEventType(type)) return BranchEvent.parse({ type, ...detail });
  z.object({ meta: EventMeta, data: EVENTS[type] }).parse(detail);
  return undefined;
};
