import type { OwnBranch } from '../own-branch.ts';
import { ABOUT_BELOW, type Alert, type AlertCause } from './alert.ts';
import type { AlertData, AlertOccasion, AlertRecorded } from './alert-entries.ts';
import { raise, recordAlert } from './record-alert.ts';

type Below = AlertData['AlertHandedUp']['below'];

/** What the branch above is told of an alert that nobody here has acknowledged: ids alone. */
export const handedUp = ({ id, branch, cause, members = 0 }: Alert): Below => ({
  kind: 'not-acknowledged',
  branch,
  alertId: id,
  about: aboutOf(cause),
  ...withOthers(members + ('others' in cause ? (cause.others ?? 0) : 0)),
  ...('ticketId' in cause && cause.ticketId !== undefined && { ticketId: cause.ticketId }),
  ...('ticketNumber' in cause &&
    cause.ticketNumber !== undefined && { ticketNumber: cause.ticketNumber }),
  ...('noticeId' in cause && cause.noticeId !== undefined && { noticeId: cause.noticeId }),
});

const withOthers = (others: number) => (others > 0 ? { others } : {});

// A ticket that has not moved is one that has climbed.
const aboutOf = (cause: AlertCause): Below['about'] => {
  if (cause.kind === 'not-acknowledged') return cause.about;
  return ABOUT_BELOW.find((about) => about === cause.kind) ?? 'escalation';
};

/** As what an alert that was handed up is known in the branch above. */
export const aboveId = (alertId: string): string => `${alertId}.above`;

/** Says to the branch below that this alert calls here (F3). */
export const receiptFor = (alert: Alert, below: Below, occasion: AlertOccasion): AlertRecorded => {
  const data = { to: below.branch, lowerAlertId: below.alertId };
  return recordAlert(alert, [{ type: 'AlertTakenUp', rule: 'F3', data }], occasion);
};

/** The alert that calls here for one that nobody has acknowledged below, and its receipt (F3). */
export const alertFromBelow = (
  below: Below,
  { id: branch, level }: OwnBranch,
  occasion: AlertOccasion,
): AlertRecorded => {
  const raised = raise(
    {
      id: aboveId(below.alertId),
      branch,
      level,
      role: 'on-call',
      cause: below,
      raisedAt: occasion.at,
    },
    occasion.by,
    occasion.correlationId,
  );
  const told = receiptFor(raised.alert, below, occasion);
  return { alert: told.alert, entries: [...raised.entries, ...told.entries] };
};
