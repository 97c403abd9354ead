import { again } from './again.ts';
import type { RunPlan } from './run.ts';

/** A run that came to no end, as something was thrown in it: which it was, and how to see it again. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed';

  constructor(plan: RunPlan, cause: unknown) {
    const what = cause instanceof Error ? cause.message : String(cause);
    super(`province of seed ${plan.seed}: ${what}\nAgain: ${again(plan, 1)}`, { cause });
  }
}
