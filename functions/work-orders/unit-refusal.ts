import { type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import { asIs } from '../contracts/problem-sentences.ts';
import type { Unit } from '../domain/organisation/unit.ts';

/** Why a unit of this branch gets no work order: nobody would be there to take it. */
export const unitRefusal = (id: string, unit: Unit | undefined): HttpRefusal | undefined => {
  const detail = { field: 'unit', problem: asIs(id) };
  if (!unit) return refusal('no-such-unit', detail);
  return unit.state === 'closed' ? refusal('unit-closed', detail) : undefined;
};
