import * as z from 'zod';
import { EventMeta } from '../contracts/envelope.ts';
import { ALERT_EVENTS } from '../contracts/events/alert-events.ts';
import { HEARTBEAT_EVENTS } from '../contracts/events/heartbeat-events.ts';
import { LETTER_EVENTS } from '../contracts/events/letter-events.ts';
import { NOTICE_EVENTS } from '../contracts/events/notice-events.ts';
import { TICKET_EVENTS } from '../contracts/events/ticket-events.ts';
import { readBy, type ToldDetail, toldIn } from '../contracts/problem.ts';
import { unknownFields } from '../contracts/unknown-fields.ts';
import type { TicketSnapshot } from '../domain/ticket/snapshot.ts';

/** A step up as its event tells it. */
export type Climb = z.output<typeof TICKET_EVENTS.ComplaintEscalated>;

/** A report up as its event tells it. */
export type Report = z.output<typeof TICKET_EVENTS.ComplaintReportedUp>;

/** A notice as its event tells it. */
export type NoticeEventData = z.output<typeof NOTICE_EVENTS.NoticePublished>;

type NoticeEventType = Exclude<keyof typeof NOTICE_EVENTS, 'NoticeReceived'>;

/** Something that another branch tells, in its right form. */
export type NeighbourEvent =
  | {
      readonly kind: 'ticket';
      readonly meta: EventMeta;
      readonly ticket: TicketSnapshot;
      readonly climb?: Climb;
      readonly report?: Report;
    }
  | {
      readonly kind: 'notice';
      readonly type: NoticeEventType;
      readonly meta: EventMeta;
      readonly data: NoticeEventData;
    }
  | {
      readonly kind: 'receipt';
      readonly meta: EventMeta;
      readonly data: z.output<typeof NOTICE_EVENTS.NoticeReceived>;
    }
  | {
      readonly kind: 'letters';
      readonly meta: EventMeta;
      readonly data: z.output<typeof LETTER_EVENTS.WorkOrderLetters>;
    }
  | {
      readonly kind: 'handed-up';
      readonly meta: EventMeta;
      readonly data: z.output<typeof ALERT_EVENTS.AlertHandedUp>;
    }
  | {
      readonly kind: 'taken-up';
      readonly meta: EventMeta;
      readonly data: z.output<typeof ALERT_EVENTS.AlertTakenUp>;
    }
  | { readonly kind: 'alive'; readonly meta: EventMeta };

/** Why an event cannot even be read. */
export type Unreadable = {
  readonly kind: 'refused';
  readonly reason: 'unknown-event' | 'invalid-event';
  readonly details: readonly ToldDetail[];
};

const isTicketEvent = (type: string): type is keyof typeof TICKET_EVENTS =>
  Object.hasOwn(TICKET_EVENTS, type);
const isNoticeEvent = (type: string): type is NoticeEventType =>
  type !== 'NoticeReceived' && Object.hasOwn(NOTICE_EVENTS, type);

/** Reads an event strictly by the schema of its type. Alerts stay in their branch, but for what goes up. */
export const readNeighbourEvent = (type: string, detail: unknown): NeighbourEvent | Unreadable => {
  if (type === 'ComplaintEscalated')
    return read(TICKET_EVENTS.ComplaintEscalated, detail, (meta, climb) => ({
      kind: 'ticket',
      meta,
      ticket: climb.ticket,
      climb,
    }));
  if (type === 'ComplaintReportedUp')
    return read(TICKET_EVENTS.ComplaintReportedUp, detail, (meta, report) => ({
      kind: 'ticket',
      meta,
      ticket: report.ticket,
      report,
    }));
  if (isTicketEvent(type))
    return read<{ ticket: TicketSnapshot }>(TICKET_EVENTS[type], detail, (meta, { ticket }) => ({
      kind: 'ticket',
      meta,
      ticket,
    }));
  if (isNoticeEvent(type))
    return read(NOTICE_EVENTS[type], detail, (meta, data) => ({
      kind: 'notice',
      type,
      meta,
      data,
    }));
  if (type === 'NoticeReceived')
    return read(NOTICE_EVENTS.NoticeReceived, detail, (meta, data) => ({
      kind: 'receipt',
      meta,
      data,
    }));
  if (type === 'WorkOrderLetters')
    return read(LETTER_EVENTS.WorkOrderLetters, detail, (meta, data) => ({
      kind: 'letters',
      meta,
      data,
    }));
  if (type === 'AlertHandedUp')
    return read(ALERT_EVENTS.AlertHandedUp, detail, (meta, data) => ({
      kind: 'handed-up',
      meta,
      data,
    }));
  if (type === 'AlertTakenUp')
    return read(ALERT_EVENTS.AlertTakenUp, detail, (meta, data) => ({
      kind: 'taken-up',
      meta,
      data,
    }));
  if (type === 'BranchAlive')
    return read(HEARTBEAT_EVENTS.BranchAlive, detail, (meta) => ({ kind: 'alive', meta }));
  return { kind: 'refused', reason: 'unknown-event', details: [] };
};

const read = <Data>(
  schema: z.ZodType<Data>,
  detail: unknown,
  asEvent: (meta: EventMeta, data: Data) => NeighbourEvent,
): NeighbourEvent | Unreadable => {
  const event = readBy(z.strictObject({ meta: EventMeta, data: schema }), detail, 'detail');
  if (event.kind === 'unreadable') return unreadable(toldIn('en', event.details));
  const unknown = unknownFields(detail, event.value);
  return unknown.length > 0 ? unreadable(unknown) : asEvent(event.value.meta, event.value.data);
};

const unreadable = (details: readonly ToldDetail[]): Unreadable => ({
  kind: 'refused',
  reason: 'invalid-event',
  details,
});
