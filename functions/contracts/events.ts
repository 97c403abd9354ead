import * as z from 'zod';
import { EventMeta } from './envelope.ts';
import { ALERT_EVENTS } from './events/alert-events.ts';
import { NOTICE_EVENTS, NoticeReceived } from './events/notice-events.ts';
import { TICKET_EVENTS } from './events/ticket-events.ts';

/** The data of every event that a branch puts on its bus, by its `detail-type`. */
export const EVENTS = { ...TICKET_EVENTS, ...ALERT_EVENTS, ...NOTICE_EVENTS, NoticeReceived };

export type EventType = keyof typeof EVENTS;

/** True for the `detail-type` of a branch's own events. */
export const isEventType = (type: string): type is EventType => Object.hasOwn(EVENTS, type);

/** A whole event, as it stands in `detail`. */
export const eventSchema = <Type extends EventType>(type: Type) =>
  z
    .strictObject({ meta: EventMeta, data: EVENTS[type] })
    .meta({ title: type, description: EVENTS[type].description });
