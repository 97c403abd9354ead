import type { Actor } from '../actor.ts';
import type { OwnBranch } from '../own-branch.ts';
import type { ReportedMatter } from '../report-up.ts';
import type { Instant } from '../time.ts';
import type { AlertRecorded } from './alert-entries.ts';
import type { RecipientRole } from './recipient-role.ts';
import { raise } from './record-alert.ts';

/** A report up as every branch sees it, in its own entries or in another branch's event. */
export type ReportedUp = {
  readonly eventId: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly owner: string;
  readonly matter: ReportedMatter;
  readonly at: Instant;
  readonly correlationId: string;
};

/**
 * The alerts that one branch raises for one report up: Regulatory & Legal hears of it where it was made,
 * and in the province above, where whoever is on call hears as well (E8, G2).
 */
export const alertsForReport = (
  { eventId, ticketId, ticketNumber, owner, matter, at, correlationId }: ReportedUp,
  { id: branch, level }: OwnBranch,
  by: Actor,
): AlertRecorded[] => {
  const roles: readonly RecipientRole[] =
    owner === branch ? ['regulatory-and-legal'] : ['regulatory-and-legal', 'on-call'];
  return roles.map((role) =>
    raise(
      {
        id: `${eventId}.${role}`,
        branch,
        level,
        role,
        cause: { kind: 'reported-up', ticketId, ticketNumber, owner, matter },
        raisedAt: at,
      },
      by,
      correlationId,
    ),
  );
};
