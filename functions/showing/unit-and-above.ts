import type { Unit } from '../domain/organisation/unit.ts';
import type { ThingReader } from '../ports/readers.ts';

/** A unit and those that it stands under, the nearest first; one read for each. None where there is none. */
export const unitsFrom = async (
  id: string,
  units: ThingReader<'unit'>,
): Promise<readonly Unit[]> => {
  const found: Unit[] = [];
  // Units stand in no circle, and a reader does not trust that.
  for (let at: string | undefined = id; at !== undefined && !found.some((one) => one.id === at); ) {
    const unit: Unit | undefined = await units.load(at);
    if (unit) found.push(unit);
    at = unit?.under;
  }
  return found;
};

/** A unit's id and those of the units that it stands under, the nearest first. */
export const unitAndAbove = async (
  id: string,
  units: ThingReader<'unit'>,
): Promise<readonly string[]> => {
  const found = await unitsFrom(id, units);
  return [...new Set([id, ...found.flatMap(({ under = id }) => under)])];
};
