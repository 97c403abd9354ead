import * as z from 'zod';
import type { PublishedTypes } from '../../domain/entry.ts';
import type { ALERT_AUDIENCES, AlertData } from '../../domain/on-call/alert.ts';
import { StoredAlert } from '../items/alert.ts';
import { toldShapes } from './check-event-shapes.ts';
import { origin } from './parts.ts';

const { branch, level, role, cause, raisedAt } = StoredAlert.shape;
const alertEvent = { alertId: z.string().meta({ description: 'Id of the alert.' }), ...origin };

/** What is told of an alert, by event type. An alert's events stay in its branch. */
export const ALERT_EVENTS = toldShapes<
  AlertData,
  PublishedTypes<typeof ALERT_AUDIENCES>,
  z.input<z.ZodObject<typeof alertEvent>>
>()({
  AlertRaised: z
    .object({ ...alertEvent, branch, level, role, cause, raisedAt })
    .meta({ description: 'Somebody is to be paged: one role of one level (F2).' }),

  AlertAcknowledged: z
    .object({
      ...alertEvent,
      ticketId: z.string().exactOptional().meta({ description: 'The ticket that it is about.' }),
    })
    .meta({
      description: "An alert has been acknowledged (F3). The ticket's limits go on running.",
    }),
});
