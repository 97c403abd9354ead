import { useQuery } from '@tanstack/preact-query';
import type { components } from '../generated/api.ts';
import { answered } from './client.ts';
import { useDesk } from './desk.tsx';
import type { Me } from './me.ts';

/** A work order as lists show it. */
export type Order = components['schemas']['WorkOrder'];

/** A work order, whole, with what the person may do with it. */
export const useOrder = (id: string) => {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['order', id],
    queryFn: ({ signal }) =>
      answered(client.GET('/orders/{id}', { params: { path: { id } }, signal })),
  });
};

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
