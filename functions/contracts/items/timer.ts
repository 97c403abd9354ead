import * as z from 'zod';
import type { Timer, TimerAfter } from '../../domain/timer.ts';
import { StoredInstant } from '../time.ts';
import { exactly } from './exactly.ts';

/** What an entry says of a timer, as stored. */
export const StoredTimerAfter = exactly<TimerAfter>()(
  z.object({
    generation: z.int(),
    wakeAt: StoredInstant.exactOptional(),
    lookAt: StoredInstant.exactOptional(),
    armed: z.boolean(),
  }),
);

/** How something open is watched over, as stored. */
export const StoredTimer = exactly<Timer>()(
  StoredTimerAfter.extend({ rearms: z.int(), setAside: z.boolean() }),
);

/** The executions that an entry asks to be started and stopped, as stored. */
export const timerOrders = { arms: z.int().exactOptional(), stops: z.int().exactOptional() };

/** What happens to a timer, as stored. */
export const storedTimerData = {
  TimerRearmed: z.object({ found: z.enum(['overdue', 'execution-ended']) }),
  TimerSetAside: z.object({ rearms: z.int() }),
  TimerArmed: z.object({}),
};
