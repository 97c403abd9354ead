import { expect, it } from 'vitest';
import { HAPPENINGS } from '../../../functions/domain/ticket/happenings.ts';

/** What stays in the house: nobody but those who may read the ticket's trail learns of it. */
const KEPT = [
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

/** What the branch's own bus hears, and nobody above: no complaint of anybody's. */
const AT_HOME = ['CanaryReturned'];

const audienceOf = (type: string) => {
  if (AT_HOME.includes(type)) return 'branch';
  return KEPT.includes(type) ? 'trail' : 'parent';
};

it.each(Object.entries(HAPPENINGS))(
  '%s is told to the branch above, at home, or kept',
  (type, { told }) => {
    expect(told).toBe(audienceOf(type));
  },
);
