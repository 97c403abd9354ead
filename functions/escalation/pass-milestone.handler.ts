import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { escalationPorts } from '../runtime/escalation-deps.ts';
import { makePassMilestone } from './pass-milestone.ts';

const WakeUp = z.object({ ticketId: z.string(), generation: z.int().positive() });

const passMilestone = makePassMilestone(escalationPorts());

export const handler = (event: unknown, context: Context) =>
  passMilestone({ ...WakeUp.parse(event), correlationId: context.awsRequestId });
