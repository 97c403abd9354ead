import { attentionWith } from '../../attention.ts';
import type { Happened, HappeningKinds } from '../../happening.ts';
import type { ReportedMatter } from '../../report-up.ts';
import type { Ticket } from '../ticket.ts';

/** What goes up at once, as information, whatever becomes of the ticket (C4, E8, G2). */
export const reportedUp = {
  ComplaintReportedUp: {
    told: 'parent',
    apply: (
      ticket: Ticket,
      { data: { matter } }: Happened<{ readonly matter: ReportedMatter }>,
    ): Ticket => {
      const { reportedUp: before = [] } = ticket;
      return {
        ...ticket,
        attention: attentionWith(ticket.attention, 'important'),
        reportedUp: before.includes(matter) ? before : [...before, matter],
      };
    },
  },
} satisfies HappeningKinds<Ticket>;
