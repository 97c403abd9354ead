import type { Happened } from '../../happening.ts';
import { NO_TIMER } from '../../timer.ts';
import type { Issued } from '../facts.ts';
import type { WorkOrder } from '../order.ts';

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
