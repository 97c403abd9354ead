import { unknownBasisFields } from '../contracts/bases.ts';
import type { Catalogue } from '../domain/basis/basis.ts';
import type { DraftOutcome } from './draft.ts';

/** A draft whose refusal or answer on the spot rests on what the branch may cite, or which codes it does not know (E10). */
export const withKnownBases = (outcome: DraftOutcome, catalogue: Catalogue): DraftOutcome => {
  if (outcome.kind === 'unusable') return outcome;
  const { refusal, solved } = outcome.draft;
  const details = [
    ...unknownBasisFields(refusal?.bases ?? [], 'refusal.basis', catalogue),
    ...unknownBasisFields(solved?.bases ?? [], 'solvedOnTheSpot.basis', catalogue),
  ];
  return details.length === 0 ? outcome : { kind: 'unusable', reason: 'invalid-request', details };
};
