import type { Decided } from '../changing/change.ts';
import { unchanged } from '../changing/change.ts';
import type { Write } from '../ports/ledger.ts';
import type { Refused } from './judge-neighbour-event.ts';

/** What an event brings about here; why it is not believed, or nothing at all. */
export type TakenIn = Decided<undefined, Refused | undefined>;

/** An event that brings nothing new is not remembered either. */
export const takenIn = (writes: readonly Write[]): TakenIn =>
  writes.length === 0 ? unchanged(undefined) : { kind: 'changed', writes, answer: undefined };
