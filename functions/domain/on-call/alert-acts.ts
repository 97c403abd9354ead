import type { Actor } from '../actor.ts';
import type { Instant } from '../time.ts';
import type { Alert, Muted, PutOff } from './alert.ts';
import type { AlertData, AlertOccasion, AlertRecorded } from './alert-entries.ts';
import { type ChainPlan, callOf } from './chain.ts';
import { isNews } from './page-report.ts';
import { recordAlert, recordCall } from './record-alert.ts';

/** The rule that something waits by. */
export const ruleOf = ({ as }: Pick<PutOff, 'as'>): string => (as === 'storm' ? 'F3' : 'F2');

const PAGING: Actor = { kind: 'system', part: 'paging' };

/**
 * Acknowledges an alert (F3); one that is acknowledged already stays as it is: undefined.
 * @param through the alert with which it is acknowledged
 * @param ticketVersion of the ticket that it is about, as it stands now; undefined where that is not known
 */
export const acknowledge = (
  alert: Alert,
  occasion: AlertOccasion,
  ticketVersion?: number,
  through?: string,
): AlertRecorded | undefined => {
  if (alert.state === 'acknowledged') return undefined;
  const { cause } = alert;
  const data = {
    ...('ticketId' in cause && cause.ticketId !== undefined && { ticketId: cause.ticketId }),
    ...(ticketVersion !== undefined && { ticketVersion }),
    ...(through !== undefined && { through }),
  };
  return recordAlert(alert, [{ type: 'AlertAcknowledged', rule: 'F3', data }], occasion);
};

/** Ends an alert that was put off and is about what is done with by now: nobody is called for it (F2). */
export const settle = (alert: Alert, at: Instant, correlationId: string): AlertRecorded => {
  const { cause } = alert;
  const data = {
    ...('ticketId' in cause && cause.ticketId !== undefined && { ticketId: cause.ticketId }),
    settled: true,
  } as const;
  return recordAlert(alert, [{ type: 'AlertAcknowledged', rule: 'F2', data }], {
    at,
    by: PAGING,
    correlationId,
  });
};

/** Tells an alert with another one's page (F3). */
export const join = (
  alert: Alert,
  to: string,
  { unmovedAfter }: Pick<ChainPlan, 'unmovedAfter'>,
  at: Instant,
  correlationId: string,
): AlertRecorded => {
  const data = { to, ...(unmovedAfter !== undefined && { unmovedAfter }) };
  return recordAlert(alert, [{ type: 'AlertJoined', rule: 'F3', data }], {
    at,
    by: PAGING,
    correlationId,
  });
};

/** Brings up before its time what has waited for others (F3), or for the end of a muting (F2). */
export const bringUp = (
  alert: Alert,
  as: Extract<PutOff['as'], 'storm' | 'muting'>,
  at: Instant,
  correlationId: string,
): AlertRecorded =>
  recordAlert(alert, [{ type: 'AlertBroughtUp', rule: ruleOf({ as }), data: { as } }], {
    at,
    by: PAGING,
    correlationId,
  });

/** Has an alert wait for the end of what mutes it (F2). */
export const mute = (
  alert: Alert,
  muted: Muted,
  at: Instant,
  correlationId: string,
): AlertRecorded => {
  const data = { as: 'muting', until: muted.until, muted } as const;
  return recordAlert(alert, [{ type: 'AlertPutOff', rule: ruleOf(data), data }], {
    at,
    by: PAGING,
    correlationId,
  });
};

/** Has an alert wait that calls nobody now. */
export const waitFor = (
  alert: Alert,
  putOff: PutOff,
  at: Instant,
  correlationId: string,
): AlertRecorded =>
  recordAlert(alert, [{ type: 'AlertPutOff', rule: ruleOf(putOff), data: putOff }], {
    at,
    by: PAGING,
    correlationId,
  });

/** Begins the chain of an alert that has none (F3). */
export const beginChain = (
  alert: Alert,
  chain: ChainPlan,
  at: Instant,
  correlationId: string,
): AlertRecorded =>
  recordAlert(alert, [{ type: 'ChainBegan', rule: 'F3', data: { chain } }], {
    at,
    by: PAGING,
    correlationId,
  });

/**
 * Claims the calling of people: of two that start at once, only one is recorded.
 * Not the delivery itself: whoever claimed it may have died before.
 */
export const startPage = (
  alert: Alert,
  people: readonly string[],
  at: Instant,
  correlationId: string,
): AlertRecorded => {
  const call = alert.chain?.call ?? 1;
  return recordCall(
    alert,
    { type: 'PageStarted', data: { call, people } },
    { at, by: PAGING, correlationId },
  );
};

/** Records by which ways a page has gone out to a person this time, and which failed. */
export const delivered = (
  alert: Alert,
  delivery: AlertData['AlertDelivered'],
  at: Instant,
  correlationId: string,
): AlertRecorded =>
  recordCall(alert, { type: 'AlertDelivered', data: delivery }, { at, by: PAGING, correlationId });

/**
 * Records what a provider tells of a page; the clock of its chain is left alone.
 * @returns undefined for a call that was not made, and for what says nothing new
 * @see rule F3
 */
export const reportPage = (
  alert: Alert,
  report: AlertData['PageReported'],
  at: Instant,
  correlationId: string,
): AlertRecorded | undefined => {
  const called = callOf(alert.calls, { call: report.call, person: report.recipient });
  return called && isNews(report, called.reports)
    ? recordCall(
        alert,
        { type: 'PageReported', rule: 'F3', data: report },
        { at, by: PAGING, correlationId },
      )
    : undefined;
};

/** Gives an alert to somebody named, who must take it; else its chain goes on (F3). */
export const handOver = (alert: Alert, to: string, occasion: AlertOccasion): AlertRecorded =>
  recordAlert(alert, [{ type: 'AlertHandedOver', rule: 'F3', data: { to } }], occasion);

/** The branch above says that its own chain calls now; undefined where that changes nothing any more. */
export const takenAbove = (
  alert: Alert,
  branch: string,
  occasion: AlertOccasion,
): AlertRecorded | undefined => {
  const state = alert.chain?.state;
  if (alert.state === 'acknowledged' || (state !== 'handed-up' && state !== 'nobody-reached'))
    return undefined;
  return recordAlert(alert, [{ type: 'AlertTakenAbove', rule: 'F3', data: { branch } }], occasion);
};
