import * as z from 'zod';
import { AWAITED_KINDS, SETTLED } from '../ports/outside.ts';
import { countSwept } from '../runtime/metrics.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { timerPorts } from '../runtime/timer-deps.ts';
import { makePassTime } from './pass-time.ts';
import { becameOf } from './sweep.ts';

const Name = z
  .string()
  .regex(/^[a-z]+-.+-\d+$/)
  .transform((name) => {
    // An alert's id has hyphens of its own.
    const [from, to] = [name.indexOf('-'), name.lastIndexOf('-')];
    return {
      kind: name.slice(0, from),
      id: name.slice(from + 1, to),
      generation: Number(name.slice(to + 1)),
    };
  })
  .pipe(z.object({ kind: z.enum(AWAITED_KINDS), id: z.string(), generation: z.int() }));

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
    const { kind, id, generation } = name;
    const command = { kind: 'execution-ended', generation } as const;
    const passed = await passTime(kind, id, command, correlationId);
    countSwept({ [becameOf(passed)]: 1 });
  },
});
