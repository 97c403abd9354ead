import type { Disclosure, DisclosureRequest } from '../../functions/contracts/disclosure.ts';
import { type NeighbourCases, NeighbourUnreachable } from '../../functions/ports/outside.ts';

/** Neighbours who answer by a function; while the link is `cut`, nobody does. */
export const listeningNeighbours = (
  answer: (neighbour: string, request: DisclosureRequest) => Disclosure | Promise<Disclosure>,
) => {
  const link = { cut: false };
  const asked: [neighbour: string, request: DisclosureRequest][] = [];
  const neighbours: NeighbourCases = {
    ask: async (neighbour, request) => {
      asked.push([neighbour, request]);
      if (link.cut) throw new NeighbourUnreachable(`${neighbour}: TimeoutError`);
      return answer(neighbour, request);
    },
  };
  return { neighbours, asked, link };
};
