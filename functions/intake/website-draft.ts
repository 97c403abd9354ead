import type * as z from 'zod';
import type { WebsiteForm } from '../contracts/intake.ts';
import type { Instant } from '../domain/time.ts';
import type { DraftOutcome } from './draft.ts';
import type { DayContext } from './given-times.ts';
import { defined } from './mail/defined.ts';
import { structuredDraft } from './structured-draft.ts';

/** The draft of a form of the website; the clocks start when the site's server had it. */
export const websiteDraft = (
  form: z.output<typeof WebsiteForm>,
  now: Instant,
  context: DayContext,
): DraftOutcome =>
  structuredDraft(
    form,
    {
      channel: 'website',
      times: { receivedAt: { field: 'submittedAt', at: form.submittedAt } },
      specialCare: false,
      natural: [form.submissionId],
      references: {
        submissionId: form.submissionId,
        ...defined({ form: form.form, clerk: form.clerk }),
      },
      evidence: [],
    },
    now,
    context,
  );
