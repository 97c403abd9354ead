import type { Neighbour } from '../contracts/branch.ts';
import { sourceOf } from '../contracts/bus-names.ts';
import type { OwnBranch } from '../domain/own-branch.ts';

/** Which branch this is, and whose buses it speaks with. */
export type Neighbourhood = OwnBranch & { readonly neighbours: readonly Neighbour[] };

/** The neighbour who put an event, by its source; undefined for anybody else. */
export const senderOf = (
  source: string,
  { neighbours }: Pick<Neighbourhood, 'neighbours'>,
): Neighbour | undefined => neighbours.find(({ id }) => sourceOf(id) === source);

/** The neighbour of that id; undefined for anybody else. */
export const neighbourCalled = (
  called: string | undefined,
  { neighbours }: Pick<Neighbourhood, 'neighbours'>,
): Neighbour | undefined => neighbours.find(({ id }) => id === called);

/**
 * The neighbour by whom another branch is reached: itself, or else the branch above. Undefined for
 * the branch itself, and for one that a province without a parent does not know.
 */
export const nextTowards = (
  target: string,
  { id: own, neighbours }: Pick<Neighbourhood, 'id' | 'neighbours'>,
): string | undefined => {
  if (target === own) return undefined;
  const next =
    neighbours.find(({ id }) => id === target) ??
    neighbours.find(({ relation }) => relation === 'parent');
  return next?.id;
};
