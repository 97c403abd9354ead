import * as z from 'zod';
import { EventMeta } from './envelope.ts';
import { ALERT_EVENTS } from './events/alert-events.ts';
import { NOTICE_EVENTS } from './events/notice-events.ts';
import { TICKET_EVENTS } from './events/ticket-events.ts';

/** The data of every event that a branch puts on its bus, by its `detail-type`. */
export const EVENTS = { ...TICKET_EVENTS, ...ALERT_EVENTS, ...NOTICE_EVENTS };

export type EventType = keyof typeof EVENTS;

/** True for the `detail-type` of a branch's own events. */
export const isEventType = (type: string): type is EventType => Object.hasOwn(EVENTS, type);

/** A whole event, as it stands in `detail`. */
export const eventSchema = <Type extends EventType>(type: Type) =>
  z
    .strictObject({
      meta: EventMeta.meta({
        description:
          'The envelope. `id` stays the same however often, and through whichever branches, the event is delivered: take it in once. `sequence` is gap-free per ticket, alert or notice, and events come in any order.',
      }),
      data: EVENTS[type],
    })
    .meta({ title: type, description: EVENTS[type].description });
