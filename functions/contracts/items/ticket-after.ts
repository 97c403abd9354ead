import { StoredSnapshot } from './snapshot.ts';
import { StoredTimerAfter, timerOrders } from './timer.ts';

/** What an entry of a ticket brings for its timer and its mirrors, as stored. */
export const ticketAfter = { timer: StoredTimerAfter, after: StoredSnapshot, ...timerOrders };
