import type { Alert } from './cause-words.ts';

/** What an alert is about: what people call it, and where it is opened. */
export type Subject = { readonly name?: string; readonly href: string };

/** @param offers operations that the reader may ask for: what they may not read has no address */
export const subjectOf = (
  cause: Alert['cause'],
  offers: readonly string[],
): Subject | undefined => {
  if (cause.kind === 'hand-over-open')
    return offers.includes('acknowledgeHandOver') ? { href: '/board' } : undefined;
  if ('noticeId' in cause && cause.noticeId !== undefined)
    return offers.includes('readNotice') ? { href: `/notices/${cause.noticeId}` } : undefined;
  if ('orderId' in cause && cause.orderId !== undefined && offers.includes('readOrder'))
    return { href: `/orders/${cause.orderId}`, name: cause.ticketNumber };
  if (!('ticketId' in cause) || cause.ticketId === undefined) return undefined;
  return offers.includes('readComplaint')
    ? {
        href: `/cases/${cause.ticketId}`,
        ...(cause.ticketNumber !== undefined && { name: cause.ticketNumber }),
      }
    : undefined;
};

/** Those that nobody has acknowledged first; what stands in both lists counts as it was read last. */
export const unacknowledgedFirst = <Of extends Pick<Alert, 'id'>>(
  raised: readonly Of[],
  acknowledged: readonly Of[],
): readonly Of[] => {
  const done = new Set(acknowledged.map(({ id }) => id));
  return [...raised.filter(({ id }) => !done.has(id)), ...acknowledged];
};

/** Whom an alert has called, each once, in the order of their first call: their latest one. */
export const calledIn = (
  calls: NonNullable<Alert['calls']>,
): readonly NonNullable<Alert['calls']>[number][] => [
  ...new Map(calls.map((call) => [call.person, call])).values(),
];
