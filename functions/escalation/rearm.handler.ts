import * as z from 'zod';
import { escalationPorts } from '../runtime/escalation-deps.ts';
import { countRearmed } from '../runtime/metrics.ts';
import { queueHandler } from '../runtime/queue.ts';
import { makeRearm } from './rearm.ts';

/** An execution that failed, was stopped or timed out; its name is `<ticket id>-<generation>`. */
const ExecutionEnded = z.object({
  id: z.string(),
  detail: z.object({ name: z.string().regex(/^[0-9A-Z]{26}-\d+$/) }),
});

const rearm = makeRearm(escalationPorts());

export const handler = queueHandler({
  schema: ExecutionEnded,
  run: async ({ id, detail }) => {
    const [ticketId = '', generation] = detail.name.split('-');
    const outcome = await rearm(
      ticketId,
      { kind: 'rearm', found: 'execution-ended', generation: Number(generation) },
      id,
    );
    countRearmed(outcome === 'rearmed' ? 1 : 0, outcome === 'set-aside' ? 1 : 0);
  },
});
