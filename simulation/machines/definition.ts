import * as z from 'zod';

const Retrier = z.object({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.number().default(1),
  BackoffRate: z.number().default(2),
  MaxAttempts: z.number().default(3),
  MaxDelaySeconds: z.number().optional(),
  JitterStrategy: z.string().optional(),
});
const Catcher = z.object({
  ErrorEquals: z.array(z.string()),
  Next: z.string(),
  Output: z.unknown().optional(),
  Assign: z.record(z.string(), z.unknown()).optional(),
});
export type Retrier = z.output<typeof Retrier>;

const named = { Comment: z.string().optional() };
const moving = {
  ...named,
  Next: z.string().optional(),
  End: z.boolean().optional(),
  Output: z.unknown().optional(),
  Assign: z.record(z.string(), z.unknown()).optional(),
};
const Choice = z.strictObject({
  ...named,
  Type: z.literal('Choice'),
  Choices: z.array(
    z.strictObject({
      Condition: z.union([z.string(), z.boolean()]),
      Next: z.string(),
      Output: z.unknown().optional(),
      Assign: z.record(z.string(), z.unknown()).optional(),
      Comment: z.string().optional(),
    }),
  ),
  Default: z.string().optional(),
  Output: z.unknown().optional(),
  Assign: z.record(z.string(), z.unknown()).optional(),
});
const Wait = z.strictObject({
  ...moving,
  Type: z.literal('Wait'),
  Timestamp: z.string().optional(),
  Seconds: z.union([z.number(), z.string()]).optional(),
});
const Task = z.strictObject({
  ...moving,
  Type: z.literal('Task'),
  Resource: z.string(),
  Arguments: z.unknown().optional(),
  TimeoutSeconds: z.union([z.number(), z.string()]).optional(),
  HeartbeatSeconds: z.union([z.number(), z.string()]).optional(),
  Retry: z.array(Retrier).default([]),
  Catch: z.array(Catcher).default([]),
});
const Pass = z.strictObject({ ...moving, Type: z.literal('Pass') });
const Succeed = z.strictObject({
  ...named,
  Type: z.literal('Succeed'),
  Output: z.unknown().optional(),
});
const Fail = z.strictObject({
  ...named,
  Type: z.literal('Fail'),
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

const State = z.discriminatedUnion('Type', [Choice, Wait, Task, Pass, Succeed, Fail]);
export type State = z.output<typeof State>;
export type ChoiceState = z.output<typeof Choice>;
export type WaitState = z.output<typeof Wait>;
export type TaskState = z.output<typeof Task>;

/** A state machine in the Amazon States Language, with JSONata: those of its states that are used. */
export const Definition = z.object({
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONata'),
  StartAt: z.string(),
  TimeoutSeconds: z.number().optional(),
  States: z.record(z.string(), State),
});
export type Machine = z.output<typeof Definition>;
