import * as z from 'zod';
import { AGGREGATES } from './aggregates.ts';
import { EventMeta } from './envelope.ts';
import { HEARTBEAT_EVENTS } from './events/heartbeat-events.ts';
import { LETTER_EVENTS } from './events/letter-events.ts';

/** Of a union of shapes by event type: one of all of them. */
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

function together<Rows extends readonly { readonly events: object }[]>(
  rows: Rows,
): AllOf<Rows[number]['events']>;
function together(rows: readonly { readonly events: object }[]): object {
  return Object.assign({}, ...rows.map(({ events }) => events));
}

/** The data of every event that a branch puts on its bus, by its `detail-type`. */
export const EVENTS = {
  ...together(Object.values(AGGREGATES)),
  ...LETTER_EVENTS,
  ...HEARTBEAT_EVENTS,
};

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
