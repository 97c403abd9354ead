import type * as z from 'zod';
import type { PhoneCall } from '../contracts/intake.ts';
import type { Instant } from '../domain/time.ts';
import type { DraftOutcome } from './draft.ts';
import { type DayContext, named } from './given-times.ts';
import { structuredDraft } from './structured-draft.ts';

/** A phone call's draft; the clocks start when the call did. */
export const phoneDraft = (
  call: z.output<typeof PhoneCall>,
  now: Instant,
  context: DayContext,
): DraftOutcome =>
  structuredDraft(
    call,
    {
      channel: 'phone',
      times: {
        receivedAt: { field: 'startedAt', at: call.startedAt },
        endedAt: named('endedAt', call.endedAt),
      },
      specialCare: false,
      natural: [call.callId],
      references: {
        callId: call.callId,
        agent: call.agent,
        ...(call.endedAt && { endedAt: call.endedAt }),
        ...(call.recording !== undefined && { recording: call.recording }),
      },
      evidence: [],
    },
    now,
    context,
  );
