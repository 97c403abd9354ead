import { Disclosure } from '../contracts/disclosure.ts';
import type { NeighbourCases } from '../ports/outside.ts';
import { type DoorTo, invokeNeighbour } from './invoke-neighbour.ts';

/** Asks neighbours by invoking the functions with which they tell others. */
export const makeNeighbourCases = (doorTo: DoorTo): NeighbourCases => ({
  ask: (neighbour, request) => invokeNeighbour(doorTo, neighbour, request, Disclosure),
});
