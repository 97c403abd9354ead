import type { ClockContext } from '../clock/clock.ts';
import { chaseAfter } from '../clock/overdue-chase.ts';
import { secondsOf } from '../policy/limit.ts';
import type { Instant } from '../time.ts';
import type { NoticeOccasion } from './notice-acts.ts';

/** How long a notice may be silent, by the branch's policy (H5). */
export const noticePace =
  (context: ClockContext) =>
  (now: Instant): Pick<NoticeOccasion, 'overdueAfter' | 'chaseAt'> => ({
    overdueAfter: secondsOf(context.policy.noticeUpdate.value),
    chaseAt: chaseAfter(now, context),
  });
