import type { Actor } from '../actor.ts';
import { type Audience, type Entry, eventIdOf, isPublished } from '../entry.ts';
import type { Instant } from '../time.ts';

/** Why a person says that what was set aside needs no ticket. */
export const DISMISSALS = [
  'machine-mail',
  'advertising',
  'no-complaint',
  'registered-otherwise',
  'test',
] as const;
export type Dismissal = (typeof DISMISSALS)[number];

/**
 * What came in and opened no ticket: a machine's mail, a refused event, an object that nobody could
 * read. Kept until a person has made a ticket of it, or has said why it needs none (B2).
 */
export type SetAside = {
  /** Made of what came, so that the same thing delivered again is the same one. */
  readonly id: string;
  readonly branch: string;
  readonly version: number;
  readonly state: 'open' | 'ticketed' | 'dismissed';
  readonly from: 'mail' | 'event';
  /** A stable word for why it opened no ticket. */
  readonly reason: string;
  /** When it came: a ticket's clocks start here. */
  readonly receivedAt: Instant;
  /** Where it lies as it came, in the branch's mail bucket. Its words stand nowhere else. */
  readonly object: { readonly key: string; readonly contentType: string; readonly bytes: number };
  readonly ticketed?: { readonly ticketId: string; readonly at: Instant; readonly by: Actor };
  /** Stays when a ticket is made of it after all. */
  readonly dismissed?: { readonly reason: Dismissal; readonly at: Instant; readonly by: Actor };
};

/** The facts of what can happen to it. */
export type SetAsideData = {
  readonly MessageSetAside: Pick<SetAside, 'branch' | 'from' | 'reason' | 'receivedAt' | 'object'>;
  readonly SetAsideTicketed: { readonly ticketId: string };
  readonly SetAsideDismissed: { readonly reason: Dismissal };
};

/** Who is told of it: nobody. Of the ticket that comes of it, whoever is told of tickets. */
export const SET_ASIDE_AUDIENCES = {
  MessageSetAside: 'trail',
  SetAsideTicketed: 'trail',
  SetAsideDismissed: 'trail',
} as const satisfies Readonly<Record<keyof SetAsideData, Audience>>;

/** Its entry. */
export type SetAsideEntry = {
  readonly [Type in keyof SetAsideData]: Entry<Type, SetAsideData[Type]> & {
    readonly aggregate: 'set-aside';
  };
}[keyof SetAsideData];

/** What it comes to after a command: itself and the entry that made it so. */
export type SetAsideRecorded = { readonly setAside: SetAside; readonly entry: SetAsideEntry };

/** Who does it, when, in the course of what. */
export type SetAsideOccasion = {
  readonly now: Instant;
  readonly by: Actor;
  readonly correlationId: string;
};

/** Sets aside what came in: its first entry. */
export const setAside = (
  { id, ...data }: SetAsideData['MessageSetAside'] & Pick<SetAside, 'id'>,
  occasion: SetAsideOccasion,
): SetAsideRecorded => ({
  setAside: { id, ...data, version: 1, state: 'open' },
  entry: {
    ...entryBase(id, 1, occasion),
    type: 'MessageSetAside',
    rule: 'B2',
    data,
    publish: isPublished(SET_ASIDE_AUDIENCES.MessageSetAside),
  },
});

/** A ticket is made of it, whether it was dismissed before or not; undefined where there is one already. */
export const ticketed = (
  current: SetAside,
  ticketId: string,
  occasion: SetAsideOccasion,
): SetAsideRecorded | undefined => {
  if (current.state === 'ticketed') return undefined;
  const version = current.version + 1;
  const { now: at, by } = occasion;
  return {
    setAside: { ...current, version, state: 'ticketed', ticketed: { ticketId, at, by } },
    entry: {
      ...entryBase(current.id, version, occasion),
      type: 'SetAsideTicketed',
      rule: 'B2',
      data: { ticketId },
      publish: isPublished(SET_ASIDE_AUDIENCES.SetAsideTicketed),
    },
  };
};

/** It needs no ticket; undefined where that was said already, or where there is one. */
export const dismiss = (
  current: SetAside,
  reason: Dismissal,
  occasion: SetAsideOccasion,
): SetAsideRecorded | undefined => {
  if (current.state !== 'open') return undefined;
  const version = current.version + 1;
  const { now: at, by } = occasion;
  return {
    setAside: { ...current, version, state: 'dismissed', dismissed: { reason, at, by } },
    entry: {
      ...entryBase(current.id, version, occasion),
      type: 'SetAsideDismissed',
      data: { reason },
      publish: isPublished(SET_ASIDE_AUDIENCES.SetAsideDismissed),
    },
  };
};

const entryBase = (id: string, sequence: number, { now, by, correlationId }: SetAsideOccasion) => ({
  aggregate: 'set-aside' as const,
  id,
  sequence,
  eventId: eventIdOf(id, sequence),
  at: now,
  by,
  correlationId,
});
