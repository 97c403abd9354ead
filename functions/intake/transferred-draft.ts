import type * as z from 'zod';
import type { Transferred } from '../contracts/intake.ts';
import { wrongTime } from '../contracts/problem-sentences.ts';
import { documentKey } from '../domain/referral.ts';
import type { Instant } from '../domain/time.ts';
import type { DraftOutcome } from './draft.ts';
import type { DayContext } from './given-times.ts';
import { defined } from './mail/defined.ts';
import { structuredDraft } from './structured-draft.ts';

/**
 * The draft of what another body hands on; body and document number are its key, however they are
 * written (A5).
 */
export const transferredDraft = (
  transferred: z.output<typeof Transferred>,
  now: Instant,
  context: DayContext,
): DraftOutcome => {
  const { from, receivedAt: given, clerk, separate, refusal } = transferred;
  const drafted = structuredDraft(
    transferred,
    {
      channel: 'transferred',
      times: { receivedAt: { field: 'receivedAt', at: given } },
      specialCare: false,
      natural: documentKey(from),
      references: defined({ clerk }),
      evidence: [],
    },
    now,
    context,
  );
  if (drafted.kind === 'unusable') return drafted;
  const { receivedAt } = drafted.draft.facts;
  if (from.until !== undefined && from.until <= receivedAt)
    return {
      kind: 'unusable',
      reason: 'out-of-order',
      details: [
        {
          field: 'from.until',
          problem: wrongTime({
            ...{ kind: 'wrong-time', field: 'until', must: 'be-later', than: 'receipt' },
            at: receivedAt,
          }),
        },
      ],
    };
  // A refusal is of what came with it, and of nothing that is on record.
  const joins = !separate && refusal === undefined;
  return {
    kind: 'draft',
    draft: { ...drafted.draft, handedOn: { referral: { ...from, receivedAt }, joins } },
  };
};
