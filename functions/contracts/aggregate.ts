import type * as z from 'zod';
import type { Consequences } from '../domain/consequences/ticket.ts';
import type { Audience, Entry } from '../domain/entry.ts';
import type { MessageShown } from '../domain/message/message.ts';
import type { OrderShown } from '../domain/order/order.ts';
import type { OwnBranch } from '../domain/own-branch.ts';
import type { TicketSnapshot } from '../domain/ticket/snapshot.ts';
import type { Instant } from '../domain/time.ts';
import type { Listed } from './list-places.ts';

/** What has versions and entries and a life of its own. */
export type Thing = {
  readonly id: string;
  /** Sequence of its last entry. */
  readonly version: number;
  readonly state: string;
};

/** All that the house knows of one kind of thing. Store, kernel, relay and fakes go by it. */
export type Aggregate<
  Kept extends Thing,
  OneEntry extends Entry,
  Shown extends object,
  Events extends Readonly<Record<string, z.ZodType>>,
> = {
  /** Stands before the id in its partition; the sort key and the kind of its item. */
  readonly prefix: string;
  readonly stored: z.ZodType<Kept>;
  readonly entry: z.ZodType<OneEntry>;
  /** Its states, by which it is listed, the newest first; none where it has lists of its own. */
  readonly states: readonly Kept['state'][];
  /** Where it stands in the indexes of lists. Absent where it stands in none, or does not now. */
  readonly listed?: (thing: Kept) => Listed | undefined;
  /** When the table forgets it. Absent where it is kept for good. */
  readonly keptUntil?: (thing: Kept) => Instant | undefined;
  /** What lists show of it: of the whole, only this is projected into their indexes. */
  readonly shown: (thing: Kept) => Shown;
  readonly shownAs: z.ZodType<Shown>;
  /** The partition in which all of its kind stand, to be read as one. Absent where each has its own. */
  readonly within?: string;
  /** Its place in the due index: when a timer looks at it. Absent where none ever does. */
  readonly lookAt?: (thing: Kept) => Instant | undefined;
  /** What else its change brings about, in the same transaction. */
  readonly consequences?: (
    before: Kept | undefined,
    after: Kept,
    entries: readonly OneEntry[],
    ownBranch: OwnBranch,
  ) => Consequences;
  /** Who is told of what happens to it. */
  readonly audiences: Readonly<Record<string, Audience>>;
  /** What is told, by event type. */
  readonly events: Events;
  /** What every event of it says besides its data. */
  readonly subject: (
    entry: {
      readonly id: string;
      readonly data: Readonly<Record<string, unknown>>;
      readonly after?: TicketSnapshot | undefined;
      readonly order?: OrderShown | undefined;
      readonly message?: MessageShown | undefined;
      readonly via?: readonly string[] | undefined;
    },
    ownerApiUrl: string,
  ) => Readonly<Record<string, unknown>>;
};

/** One row of the table, its types taken from what it is given. */
export const aggregate =
  <Kept extends Thing, OneEntry extends Entry>() =>
  <Shown extends object, Events extends Readonly<Record<string, z.ZodType>>>(
    row: Aggregate<Kept, OneEntry, Shown, Events>,
  ): Aggregate<Kept, OneEntry, Shown, Events> =>
    row;
