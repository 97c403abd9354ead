import * as z from 'zod';
import { EXTENSIONS } from '../../domain/clock/answer-clocks.ts';
import { TIMELINESS } from '../../domain/clock/judge-answer.ts';
import { StoredPatch } from '../items/facts.ts';
import { StoredAppeal } from '../items/limit-inputs.ts';
import { At, By, limitChanges, ticketEvent } from './parts.ts';

const event = <Shape extends z.core.$ZodLooseShape>(shape: Shape, description: string) =>
  z.object({ ...ticketEvent, ...shape, changes: limitChanges }).meta({ description });

/** What is told of a change of a ticket's limits, by event type (D8). */
export const LIMIT_EVENTS = {
  ComplaintHeld: event(
    { heldUntil: At.meta({ description: 'When the wait ends by itself, at the latest.' }) },
    'The operator waits for the customer: its own limits stop, the statutory ones do not (D8).',
  ),

  ComplaintResumed: event(
    {
      cause: z.enum(['by-hand', 'cap', 'settled']).meta({
        description:
          'Somebody ended the wait, the cap of the policy did, or an answer or a refusal.',
      }),
      heldFrom: At,
      until: At.meta({ description: 'When the wait ended.' }),
    },
    'The wait for the customer is over; the own limits run again (D8).',
  ),

  LimitExtended: event(
    { extension: z.enum(EXTENSIONS) },
    'Another province or another body must help: its limit replaces the own one (D3, D4).',
  ),

  FactsCorrected: event(
    {
      facts: StoredPatch.meta({ description: 'As they turned out.' }),
      old: StoredPatch.meta({ description: 'As they stood before, where they stood at all.' }),
      proposedBy: By.exactOptional().meta({
        description: 'Who proposed it, where a second person had to confirm it.',
      }),
    },
    'Facts turned out otherwise, and every limit was counted anew from them (D8, D9).',
  ),

  OutsideDateSet: event(
    {
      until: At.meta({ description: 'The last instant in time.' }),
      referral: z.int().exactOptional().meta({
        description: 'Which of the bodies that handed it on has set it.',
      }),
    },
    'A transferring body has set a date of its own (A5).',
  ),

  AnswerPromised: event(
    {
      until: At.meta({
        description: 'As promised; the limit lies never past the one that counts.',
      }),
      timeliness: z.enum(TIMELINESS).exactOptional().meta({
        description: 'Of the solution answer that is due the same day; absent once it was given.',
      }),
    },
    'The customer has had the solution answer, with a date that is a limit from now on (B8).',
  ),

  AppealDatesEntered: event(
    { dates: StoredAppeal },
    "The regulator's own dates of an appeal, as far as they are known (D10).",
  ),

  LimitsRecounted: event(
    {
      policyVersion: z.string(),
      calendarVersion: z.string(),
      heldUntil: At.exactOptional().meta({
        description: 'When the wait of a held ticket now ends by itself.',
      }),
    },
    'A changed policy or calendar has been applied to an open ticket (D8).',
  ),
};
