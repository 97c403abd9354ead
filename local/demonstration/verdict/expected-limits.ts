import type { TicketEntry } from '../../../functions/domain/ticket/entries.ts';
import type { Course } from '../complaints/complaint.ts';
import type { LimitStep } from '../complaints/limit-step.ts';

/** What must have become of a complaint's limits. */
export type ExpectedLimits = {
  /** Types of the entries by which they changed, in their order. */
  readonly changes: readonly TicketEntry['type'][];
  /** How many promised dates have passed without an answer (B8). */
  readonly promisesMissed: number;
  /** The people behind each correction: two where a statutory limit became later (D9). */
  readonly correctedBy: readonly number[];
};

const ENTRY_OF = {
  hold: 'ComplaintHeld',
  resume: 'ComplaintResumed',
  extend: 'LimitExtended',
  promise: 'AnswerPromised',
  'correct-tier': 'FactsCorrected',
  'propose-receipt': 'CorrectionProposed',
  'confirm-receipt': 'FactsCorrected',
} as const satisfies Record<LimitStep['kind'], TicketEntry['type']>;

const peopleBehind = ({ kind }: LimitStep): readonly number[] => {
  if (kind === 'correct-tier') return [1];
  return kind === 'confirm-receipt' ? [2] : [];
};

/** What a course comes to for the limits. */
export const expectedLimitsOf = (course: Course): ExpectedLimits => {
  const steps = course.kind === 'limits-changed' ? course.steps : [];
  // The answer ends the wait.
  const waited: readonly TicketEntry['type'][] =
    'awaited' in course && course.awaited ? ['ComplaintHeld', 'ComplaintResumed'] : [];
  return {
    changes: [...steps.map(({ kind }) => ENTRY_OF[kind]), ...waited],
    promisesMissed: steps.filter((step) => step.kind === 'promise' && !step.kept).length,
    correctedBy: steps.flatMap(peopleBehind),
  };
};
