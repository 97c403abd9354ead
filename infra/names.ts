/** Name of a branch's resource; unique among the branches of one account. */
export const nameOf = (branchId: string, part: string): string => `redress-${branchId}-${part}`;

/** Name of a branch's own bus. */
export const busNameOf = (branchId: string): string => `redress-${branchId}`;

/** What a branch puts as the source of its events. */
export const sourceOf = (branchId: string): string => `redress.${branchId}`;

/** Name of the role under which `from` puts events on the bus of `to`; its own relay when the same. */
export const senderRoleOf = (from: string, to: string): string =>
  nameOf(from, from === to ? 'relay' : `forward-${to}`);
