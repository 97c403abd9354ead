import type { Alert } from '../on-call/alert.ts';
import type { AlertEntry, AlertRecorded } from '../on-call/alert-entries.ts';
import { raise } from '../on-call/record-alert.ts';

/** A ticket that has not moved since its alert was acknowledged is alerted of again (F3). */
export const alertsOfAlert = (
  { id, branch, level, role, cause, facts, acknowledgedAt }: Alert,
  entries: readonly AlertEntry[],
): AlertRecorded[] =>
  entries.flatMap((entry) => {
    if (entry.type !== 'AlertFollowedUp' || entry.data.moved) return [];
    if (!('owner' in cause) || acknowledgedAt === undefined) return [];
    const first = cause.kind === 'unmoved' ? cause : { alertId: id, count: 0 };
    const { ticketId, ticketNumber, owner } = cause;
    const { alertId } = first;
    const count = first.count + 1;
    return [
      raise(
        {
          id: `${alertId}.unmoved-${count}`,
          branch,
          level,
          role,
          cause: { kind: 'unmoved', alertId, ticketId, ticketNumber, owner, acknowledgedAt, count },
          ...(facts && { facts }),
          raisedAt: entry.at,
        },
        entry.by,
        entry.correlationId,
      ),
    ];
  });
