import type { ThingReader } from '../ports/readers.ts';

/** A unit's id and those of the units that it stands under, the nearest first; one read for each. */
export const unitAndAbove = async (
  id: string,
  units: ThingReader<'unit'>,
): Promise<readonly string[]> => {
  const found: string[] = [];
  // Units stand in no circle, and a reader does not trust that.
  for (let at: string | undefined = id; at !== undefined && !found.includes(at); ) {
    found.push(at);
    at = (await units.load(at))?.under;
  }
  return found;
};
