import * as z from 'zod';
import { StoredAlert } from '../items/alert.ts';
import { origin } from './parts.ts';

const { branch, level, role, cause, raisedAt } = StoredAlert.shape;
const AlertId = z.string().meta({ description: 'Id of the alert.' });

/** What is told of an alert, by event type. An alert's events stay in its branch. */
export const ALERT_EVENTS = {
  AlertRaised: z
    .strictObject({ alertId: AlertId, branch, level, role, cause, raisedAt, ...origin })
    .meta({ description: 'Somebody is to be paged: one role of one level (F2).' }),

  AlertAcknowledged: z
    .strictObject({
      alertId: AlertId,
      ticketId: z.string().exactOptional().meta({ description: 'The ticket that it is about.' }),
      ...origin,
    })
    .meta({
      description: "An alert has been acknowledged (F3). The ticket's limits go on running.",
    }),
};
