import type { Actor } from '../actor.ts';
import { opensFile, type RegulatorFile } from '../escalation/regulator-file.ts';
import { queueMessage } from '../message/queue-message.ts';
import type { MessageRecorded } from '../message/record.ts';
import type { AlertRecorded } from '../on-call/alert-entries.ts';
import { alertsForCustomer } from '../on-call/alerts-for-customer.ts';
import { alertsForReport } from '../on-call/alerts-for-report.ts';
import { alertsForStep } from '../on-call/alerts-for-step.ts';
import { alertForMedia } from '../on-call/media-referral.ts';
import type { OwnBranch } from '../own-branch.ts';
import type { TicketEntry } from '../ticket/entries.ts';
import type { Recorded } from '../ticket/record.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** What else a ticket's change brings about in the branch that owns it. */
export type Consequences = {
  /** One for each climb that is paged, or report up, and each recipient role that this branch pages (E8, F2). */
  readonly alerts: readonly AlertRecorded[];
  /** Opened when a province's own ticket reaches the regulator's level (F4). */
  readonly file?: RegulatorFile;
  /** What goes out to the customer (B8, E5). */
  readonly messages?: readonly MessageRecorded[];
};

const TIMER: Actor = { kind: 'system', part: 'timer' };

/** The alerts and the regulator's file that go with what was recorded, in the same transaction. */
export const consequencesOf = (
  before: Pick<Ticket, 'level'> | undefined,
  { ticket, entries }: Recorded,
  ownBranch: OwnBranch,
): Consequences => {
  const alerts = entries.flatMap((entry) => alertsOf(entry, ticket, ownBranch));
  const file =
    ownBranch.level === 'province' && opensFile(before?.level, ticket.level)
      ? {
          ticketId: ticket.id,
          ticketNumber: ticket.ticketNumber,
          owner: ticket.branch,
          openedAt: entries[0]?.at ?? ticket.facts.registeredAt,
          version: ticket.version,
        }
      : undefined;
  const messages = messagesOf(ticket, entries);
  return { alerts, ...(messages.length > 0 && { messages }), ...(file && { file }) };
};

const alertsOf = (entry: TicketEntry, ticket: Ticket, ownBranch: OwnBranch): AlertRecorded[] => {
  const about = {
    eventId: entry.eventId,
    ticketId: ticket.id,
    ticketNumber: ticket.ticketNumber,
    owner: ticket.branch,
    ticket: { ...ticket.facts, attention: ticket.attention },
    at: entry.at,
    correlationId: entry.correlationId,
  };
  switch (entry.type) {
    case 'ComplaintEscalated':
      return alertsForStep({ ...entry.data, ...about }, ownBranch, TIMER);
    case 'ComplaintReportedUp':
      return alertsForReport({ ...entry.data, ...about }, ownBranch, entry.by);
    case 'CustomerChased':
      return alertsForCustomer({ word: 'chased', ...entry.data, ...about }, ownBranch, entry.by);
    case 'CustomerReplied':
      return alertsForCustomer({ word: 'replied', ...entry.data, ...about }, ownBranch, entry.by);
    case 'ComplaintReferred':
      return entry.data.referral.body === 'media'
        ? [alertForMedia(about, ownBranch, entry.by)]
        : [];
    default:
      return [];
  }
};

const messagesOf = (ticket: Ticket, entries: Recorded['entries']): MessageRecorded[] =>
  entries.flatMap(({ data, sequence, at, by, correlationId }) =>
    'outgoing' in data && data.outgoing
      ? [
          queueMessage(
            {
              branch: ticket.branch,
              ticketId: ticket.id,
              ticketNumber: ticket.ticketNumber,
              sequence,
              at,
              by,
              correlationId,
            },
            data.outgoing,
          ),
        ]
      : [],
  );
