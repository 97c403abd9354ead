import type { GivenTime } from '../contracts/time.ts';
import type { LocalDate } from '../domain/calendar/calendar-year.ts';
import { happenedOnDate, receivedOnDate } from '../domain/clock/event-times.ts';
import type { TicketFacts } from '../domain/ticket/ticket.ts';
import { earliest, type Instant, isInstant } from '../domain/time.ts';
import type { DayContext, GivenTimes } from './given-times.ts';

/** The times of a draft, every one an instant. */
type SettledTimes = Pick<TicketFacts, 'occurredAt' | 'postmarkedAt' | 'receivedAt'> &
  Partial<Pick<TicketFacts, 'registeredAt'>>;

/** What is known of a time besides its date. */
type Bounds = {
  readonly notBefore?: Instant | undefined;
  readonly notAfter?: Instant | undefined;
};

/**
 * The times of a message as instants; to be asked of times that are in order. An instant stays as it
 * was given, unless a sender's clock was fast: then it is now. A date alone stands for the usual instant of its day: its start for an event and a
 * postmark, opening time for receipt and registration. None of these is later than now, a receipt
 * lies not before the postmark nor after the registration, a registration not before the receipt.
 * @see rules B6, D1, F7
 */
export const settledTimes = (
  { occurredAt, postmarkedAt, receivedAt, registeredAt }: GivenTimes,
  now: Instant,
  context: DayContext,
): SettledTimes => {
  const happened = (date: LocalDate) => happenedOnDate(date, context.timeZone);
  const opening = (date: LocalDate) => receivedOnDate(date, context.policy, context.timeZone);
  const settled = (
    given: GivenTime,
    usual: (date: LocalDate) => Instant,
    { notBefore, notAfter }: Bounds = {},
  ): Instant => {
    if (isInstant(given)) return earliest(given, now) ?? now;
    const at = earliest(usual(given), now, notAfter) ?? now;
    return notBefore && notBefore > at ? notBefore : at;
  };

  const posted = postmarkedAt && settled(postmarkedAt.at, happened);
  const received = settled(receivedAt.at, opening, {
    notBefore: posted,
    notAfter: registeredAt && isInstant(registeredAt.at) ? registeredAt.at : undefined,
  });
  return {
    receivedAt: received,
    ...(occurredAt && { occurredAt: settled(occurredAt.at, happened) }),
    ...(posted && { postmarkedAt: posted }),
    ...(registeredAt && {
      registeredAt: settled(registeredAt.at, opening, { notBefore: received }),
    }),
  };
};

/** The times that were given as a date alone, as they were given: whoever reads the case may ask. */
export const datesAlone = (times: GivenTimes): Record<string, LocalDate> =>
  Object.fromEntries(
    Object.entries(times).flatMap(([name, time]) =>
      time && !isInstant(time.at) ? [[name, time.at]] : [],
    ),
  );
