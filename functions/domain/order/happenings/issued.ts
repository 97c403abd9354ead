import type { Category, Tier } from '../../classification.ts';
import type { Happened } from '../../happening.ts';
import type { TicketClock } from '../../ticket/ticket.ts';
import type { Instant } from '../../time.ts';
import { NO_TIMER } from '../../timer.ts';
import type { WorkOrder } from '../order.ts';

/** A work order as it was issued: the unit, the person if known, and its own limits (E1, D6). */
type Issued = {
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly issuer: string;
  readonly worker: string;
  readonly unit: string;
  readonly person?: string;
  readonly category: Category;
  readonly tier: Tier;
  readonly clocks: readonly TicketClock[];
  readonly passOnBy: Instant;
};

/** What a work order begins with, and nothing else ever is. */
export const WorkOrderIssued = {
  told: 'branch',
  apply: (_: unknown, { id, sequence, at, by, data }: Happened<Issued>): WorkOrder => ({
    ...data,
    id,
    version: sequence,
    ...NO_TIMER,
    state: 'issued',
    issuedAt: at,
    issuedBy: by,
    returns: 0,
  }),
} as const;
