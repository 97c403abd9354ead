import * as real from '../../functions/outbox/event-of.ts';

export const { eventOf } = real;

/** That an alert was raised is not told. */
export const eventsOf: typeof real.eventsOf = (entry, teller) =>
  entry.type === 'AlertRaised' ? [] : real.eventsOf(entry, teller);
