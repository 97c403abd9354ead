import type { HeldPost } from '../post.ts';
import type { Unit } from './unit.ts';

/**
 * The units whose shift the leads of one hand over: it, and what stands under it without a lead of its own. What is
 * under one that has leads is theirs.
 * @param posts which posts whoever has not left holds
 * @see rule E9
 */
export const unitsLedWith = (
  unit: string,
  units: Iterable<Pick<Unit, 'id' | 'under'>>,
  posts: Iterable<HeldPost>,
): readonly string[] => {
  const led = new Set([...posts].flatMap((held) => (held.post === 'lead' ? [held.unit] : [])));
  const all = [...units];
  const found = new Set([unit]);
  // A set goes on to what is added to it meanwhile.
  for (const above of found)
    for (const { id, under } of all) if (under === above && !led.has(id)) found.add(id);
  return [...found];
};
