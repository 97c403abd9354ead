import type { Me } from '../api/me.ts';
import type { components } from '../generated/api.ts';

/** A work order as lists show it. */
export type Order = components['schemas']['WorkOrder'];

/** The limit that counts for now: until it is taken that of taking, then that of the reply (D6). */
export const countingLimit = ({
  state,
  takeBy,
  replyBy,
}: Pick<Order, 'state' | 'takeBy' | 'replyBy'>): string =>
  state === 'issued' ? (takeBy ?? replyBy) : replyBy;

/** The units whose work somebody does or heads. */
export const unitsOf = ({ posts }: Pick<Me, 'posts'>): readonly string[] => [
  ...new Set(
    posts.filter(({ post }) => post === 'handler' || post === 'head').map(({ unit }) => unit),
  ),
];
