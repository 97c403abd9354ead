import { ToldAnswer } from '../contracts/told-answer.ts';
import type { NeighbourDesks } from '../ports/outside.ts';
import { type DoorTo, invokeNeighbour } from './invoke-neighbour.ts';

/** Has the branches below carry out commands, by invoking the functions that do so for this one. */
export const makeNeighbourDesks = (doorTo: DoorTo): NeighbourDesks => ({
  carryOut: (neighbour, command) => invokeNeighbour(doorTo, neighbour, command, ToldAnswer),
});
