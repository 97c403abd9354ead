import { consequencesOf } from '../domain/consequences/ticket.ts';
import type { AlertRecorded } from '../domain/on-call/alert.ts';
import type { Watcher } from '../domain/on-call/alerts-for-step.ts';
import type { Recorded } from '../domain/ticket/record.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Write } from './ledger.ts';

/** Everything that a ticket's change writes: the ticket, its entries, alerts and the regulator's file. */
export const ticketWrites = (
  before: Ticket | undefined,
  recorded: Recorded,
  watcher: Watcher,
): Write[] => {
  const { alerts, file } = consequencesOf(before, recorded, watcher);
  return [
    { kind: 'ticket', after: recorded.ticket, before: before?.version ?? 0 },
    ...recorded.entries.map((entry): Write => ({ kind: 'entry', entry })),
    ...alerts.flatMap((alert) => alertWrites(alert, 0)),
    ...(file ? [{ kind: 'regulator-file', file } as const] : []),
  ];
};

/** An alert and the entry that made it so. */
export const alertWrites = ({ alert, entry }: AlertRecorded, before: number): Write[] => [
  { kind: 'alert', after: alert, before },
  { kind: 'entry', entry },
];
