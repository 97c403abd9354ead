import * as z from 'zod';
import { AWAITED_KINDS, SETTLED } from '../ports/outside.ts';
import { countSwept } from '../runtime/metrics.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { timerPorts } from '../runtime/timer-deps.ts';
import { makePassTime } from './pass-time.ts';
import { becameOf } from './sweep.ts';

const Name = z.templateLiteral([z.enum(AWAITED_KINDS), '-', z.string(), '-', z.int()]);

/** An execution that failed, was stopped or timed out; its name is `<kind>-<id>-<generation>`. */
const ExecutionEnded = z.object({
  id: z.string(),
  detail: z.object({ name: Name, error: z.string().nullish() }),
});

const passTime = makePassTime(timerPorts());

export const handler = queueHandler({
  schema: ExecutionEnded,
  run: async ({ id: correlationId, detail: { name, error } }) => {
    if (error === SETTLED) return;
    const [kind, id = '', generation] = name.split('-');
    const command = { kind: 'execution-ended', generation: Number(generation) } as const;
    const passed = await passTime(z.enum(AWAITED_KINDS).parse(kind), id, command, correlationId);
    countSwept({ [becameOf(passed)]: 1 });
  },
});
