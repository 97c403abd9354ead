import { type Decided, unchanged } from '../changing/change.ts';
import type { Extra, ThingChange } from '../changing/thing-change.ts';
import type { DisbelievedEvent } from './judge-neighbour-event.ts';

/** What an event brings about here; why it is not believed, or nothing at all. */
export type TakenIn = Decided<undefined, DisbelievedEvent | undefined>;

/** An event that brings nothing new is not remembered either. */
export const takenIn = (changes: readonly ThingChange[], also: readonly Extra[]): TakenIn =>
  changes.length + also.length === 0
    ? unchanged(undefined)
    : { kind: 'changed', changes, also, answer: undefined };
