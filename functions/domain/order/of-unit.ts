import type { TokenHolder } from '../actor.ts';

/**
 * The post in which somebody acts on an order where it is worked, and reads its case whole (M3): one that
 * they hold in its unit or in one above it, to which harder ones go (G1); their own before an absent person's, then the nearest.
 * Undefined for whoever is of another unit: who handles answers for it (A4, A7).
 * @param unitAndAbove the order's unit, and those that it stands under
 */
export const postForOrder = (
  inPosts: readonly TokenHolder[],
  unitAndAbove: readonly string[],
): TokenHolder | undefined => {
  const found = inPosts.flatMap((by) => {
    const distance = 'unit' in by ? unitAndAbove.indexOf(by.unit) : -1;
    return distance < 0 ? [] : [{ by, rank: distance + (isOwn(by) ? 0 : unitAndAbove.length) }];
  });
  return found.sort((one, other) => one.rank - other.rank)[0]?.by;
};

const isOwn = (by: TokenHolder): boolean => !('onBehalfOf' in by && by.onBehalfOf !== undefined);
