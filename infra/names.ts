/**
 * Name of a branch's resource; unique among the branches of one account. No id has a `_`, so that
 * `a` with `b-c` is not `a-b` with `c`.
 */
export const nameOf = (branchId: string, part: string): string => `redress-${branchId}_${part}`;

/** Name of a branch's own bus. */
export const busNameOf = (branchId: string): string => `redress-${branchId}`;

/** Name of the bus on which integrators put what came in. */
export const inboxNameOf = (branchId: string): string => nameOf(branchId, 'inbox');

/** What a branch puts as the source of its events. */
export const sourceOf = (branchId: string): string => `redress.${branchId}`;

/** Name of the role under which `from` puts events on the bus of `to`; its own relay when the same. */
export const senderRoleOf = (from: string, to: string): string =>
  nameOf(from, from === to ? 'relay' : `forward-${to}`);
