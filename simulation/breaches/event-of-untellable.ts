import * as real from '../../functions/outbox/event-of.ts';

export const { eventOf } = real;

/** What was answered can never be an event. */
export const eventsOf: typeof real.eventsOf = (entry, teller) =>
  entry.type === 'CustomerAnswered'
    ? [{ kind: 'untellable', reason: 'unfit-event', details: [] }]
    : real.eventsOf(entry, teller);
