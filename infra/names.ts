/**
 * Name of a branch's resource; unique among the branches of one account. No id has a `_`, so that
 * `a` with `b-c` is not `a-b` with `c`.
 */
export const nameOf = (branchId: string, part: string): string => `redress-${branchId}_${part}`;

/** Name of the bus on which integrators put what came in. */
export const inboxNameOf = (branchId: string): string => nameOf(branchId, 'inbox');

/** The roles under which a branch puts events on its own bus, and on those of its neighbours. */
export const senderRoleOf = (branchId: string, sender: 'relay' | 'forward'): string =>
  nameOf(branchId, sender);
