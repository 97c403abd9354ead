import { expect, it } from 'vitest';
import { HAPPENINGS } from '../../../functions/domain/ticket/happenings.ts';

/** What stays in the house: nobody but those who may read the ticket's trail learns of it. */
const KEPT = [
  'NoteAdded',
  'ContactAttempted',
  'ExtensionRequested',
  'ExtensionDeclined',
  'ComplaintChased',
  'OrderEnded',
  'NoWayToCustomer',
  'AnswerQueued',
  'CorrectionProposed',
  'CorrectionDismissed',
  'TimerRearmed',
  'TimerSetAside',
  'TimerArmed',
];

it.each(Object.entries(HAPPENINGS))('%s is told to the branch above, or kept', (type, { told }) => {
  expect(told).toBe(KEPT.includes(type) ? 'trail' : 'parent');
});
