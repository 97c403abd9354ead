import type { Audience, Entry } from './entry.ts';
import type { Timer } from './timer.ts';

/** Something that happened, as the next state of the thing is made of it. */
export type Happened<Data> = Pick<Entry<string, Data>, 'id' | 'sequence' | 'at' | 'by' | 'data'>;

/** What can happen to a thing that has a timer: who is told of it, and what becomes of the thing. */
export type HappeningKind<Thing, Data> = {
  readonly told: Audience;
  /** A repair of the timer: nothing that happened to the thing, so tries go on being counted. */
  readonly isRepair?: true;
  readonly apply: (thing: Thing, happened: Happened<Data>) => Thing;
};

/** Some of them by name; the parameter of each `apply` says what its data are. */
export type HappeningKinds<Thing> = Readonly<Record<string, HappeningKind<Thing, never>>>;

/** The thing after something that happened to it: what its timer had lost counts no more. */
export const happenedTo = <Thing extends Timer, Data>(
  thing: Thing,
  kind: HappeningKind<Thing, Data>,
  happened: Happened<Data>,
): Thing => {
  // The sweep's own care says nothing of executions: only what comes of them, or of people, does.
  const isQuiet = kind.isRepair || (happened.by.kind === 'system' && happened.by.part === 'sweep');
  return kind.apply(isQuiet ? thing : { ...thing, rearms: 0, setAside: false }, happened);
};
