import type * as z from 'zod';
import type { Letter } from '../contracts/intake.ts';
import { uploadFirst } from '../contracts/problem-sentences.ts';
import type { Instant } from '../domain/time.ts';
import type { ObjectStore } from '../ports/outside.ts';
import type { ComplaintDraft, DraftOutcome } from './draft.ts';
import { type DayContext, named } from './given-times.ts';
import { structuredDraft } from './structured-draft.ts';

/**
 * A letter's draft. Its three dates stay apart: the postmark decides B6, the receipt starts the
 * clocks, the registration lies not before it. A scan must have been uploaded.
 */
export const makeLetterDraft =
  ({ scans }: { readonly scans: Pick<ObjectStore, 'head'> }) =>
  async (
    letter: z.output<typeof Letter>,
    now: Instant,
    context: DayContext,
  ): Promise<DraftOutcome> => {
    const evidence = await scanOf(letter, scans);
    if (!evidence)
      return {
        kind: 'unusable',
        reason: 'upload-missing',
        details: [{ field: 'scan', problem: uploadFirst }],
      };
    return structuredDraft(
      letter,
      {
        channel: 'letter',
        times: {
          receivedAt: { field: 'receivedAt', at: letter.receivedAt },
          registeredAt: named('registeredAt', letter.registeredAt),
          postmarkedAt: named('postmarkedAt', letter.postmarkedAt),
        },
        specialCare: false,
        natural: [letter.barcode],
        references: { barcode: letter.barcode, clerk: letter.clerk },
        evidence,
      },
      now,
      context,
    );
  };

const scanOf = async (
  { scan }: z.output<typeof Letter>,
  scans: Pick<ObjectStore, 'head'>,
): Promise<ComplaintDraft['evidence'] | undefined> => {
  if (scan === undefined) return [];
  const object = await scans.head(scan);
  return object && [{ key: scan, ...object }];
};
