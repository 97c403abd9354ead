import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { clock, clockContext, ledger, ticketReader, watcher } from '../runtime/deps.ts';
import { makePassMilestone } from './pass-milestone.ts';

const WakeUp = z.object({ ticketId: z.string(), generation: z.int().positive() });

const passMilestone = makePassMilestone({
  ledger: ledger(),
  tickets: ticketReader(),
  clock,
  watcher,
  clockContext: clockContext(),
});

export const handler = (event: unknown, context: Context) =>
  passMilestone({ ...WakeUp.parse(event), correlationId: context.awsRequestId });
