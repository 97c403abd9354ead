import * as real from '../../functions/outbox/event-of.ts';

export const { eventOf } = real;

/** What happens to alerts is not told: neither that one was raised nor that its chain goes on. */
export const eventsOf: typeof real.eventsOf = (entry, teller) =>
  entry.aggregate === 'alert' ? [] : real.eventsOf(entry, teller);
