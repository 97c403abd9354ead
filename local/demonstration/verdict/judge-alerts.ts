import type * as z from 'zod';
import type { AlertView } from '../../../functions/contracts/alerts.ts';
import type { Complaint } from '../complaints/complaint.ts';
import type { Page } from '../page.ts';
import { expectedOf } from './expected.ts';
import type { Judge } from './judge.ts';

type Alert = z.infer<typeof AlertView>;

const isAbout =
  (ticketId: string) =>
  ({ cause }: Pick<Alert, 'cause'>): boolean =>
    cause.kind === 'escalation' && cause.ticketId === ticketId;

/** One alert for each step and recipient role, one page for each alert, and none besides (F2, F3). */
export const judgeAlerts = (
  complaint: Complaint,
  ticketId: string,
  { alerts, pages }: { readonly alerts: readonly Alert[]; readonly pages: readonly Page[] },
  judge: Judge,
): void => {
  const raised = alerts.filter(isAbout(ticketId));
  judge.expect(
    complaint.name,
    'alerts',
    expectedOf(complaint)
      .alerts.map(
        ({ branch, level, role, acknowledged }) =>
          `${level} ${role} by ${branch}, ${acknowledged ? 'acknowledged' : 'raised'}`,
      )
      .sort(),
    raised
      .map(({ branch, level, role, state }) => `${level} ${role} by ${branch}, ${state}`)
      .sort(),
  );
  judge.expect(
    complaint.name,
    'pages that reached somebody',
    raised.map(({ id }) => id).sort(),
    pages
      .filter(isAbout(ticketId))
      .map(({ alertId }) => alertId)
      .sort(),
  );
};
