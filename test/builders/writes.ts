import { changeWrites, ticketChange } from '../../functions/changing/thing-change.ts';
import type { AlertRecorded } from '../../functions/domain/on-call/alert-entries.ts';
import type { OwnBranch } from '../../functions/domain/own-branch.ts';
import type { Recorded } from '../../functions/domain/ticket/record.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import type { Write } from '../../functions/ports/ledger.ts';

/** Everything that a ticket's change writes, what it brings about included. */
export const ticketWrites = (
  before: Ticket | undefined,
  recorded: Recorded,
  ownBranch: OwnBranch,
): Write[] => changeWrites(ticketChange(before, recorded), ownBranch);

/** What an alert's change writes. @param before its version before; 0 for a new one */
export const alertWrites = ({ alert, entries }: AlertRecorded, before: number): Write[] => [
  { kind: 'alert', after: alert, before },
  ...entries.map((entry): Write => ({ kind: 'entry', entry })),
];
