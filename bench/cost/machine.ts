import * as z from 'zod';
import { raise } from './raise.ts';

const Next = z.string().optional();
const State = z.discriminatedUnion('Type', [
  z.looseObject({
    Type: z.literal('Choice'),
    Choices: z.array(z.object({ Condition: z.string(), Next: z.string() })),
    Default: z.string(),
  }),
  z.looseObject({ Type: z.literal('Wait'), Next }),
  z.looseObject({ Type: z.literal('Task'), Next }),
  z.looseObject({ Type: z.literal('Succeed') }),
  z.looseObject({ Type: z.literal('Fail') }),
]);

/** A state machine as its definition draws it. */
export const Machine = z.object({ StartAt: z.string(), States: z.record(z.string(), State) });
export type Machine = z.output<typeof Machine>;

/** How many states were entered, and the wait or task that the last of them is; none at an end. */
type Walked = { readonly entered: number; readonly at?: string };

/** Goes into a state, and on through choices by `where`, until something is to be waited for or done. */
export const walkInto = (machine: Machine, state: string, where: string): Walked => {
  const found = machine.States[state] ?? raise(`no state ${state}`);
  if (found.Type === 'Choice') {
    const chosen = found.Choices.find(({ Condition }) => Condition.includes(`= '${where}'`));
    const { entered, ...rest } = walkInto(machine, chosen?.Next ?? found.Default, where);
    return { entered: entered + 1, ...rest };
  }
  return { entered: 1, ...((found.Type === 'Wait' || found.Type === 'Task') && { at: state }) };
};

/** The state behind a wait or a task; undefined where the execution ends with it. */
export const behind = (machine: Machine, state: string): string | undefined => {
  const found = machine.States[state];
  return found && 'Next' in found ? z.string().optional().parse(found.Next) : undefined;
};
