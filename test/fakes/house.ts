import { defaultBases } from '../../functions/domain/basis/basis.ts';
import type { Paging } from '../../functions/domain/on-call/paging.ts';
import type { OwnBranch } from '../../functions/domain/own-branch.ts';
import type { ThingReader } from '../../functions/ports/readers.ts';
import { makeAskOwner } from '../../functions/showing/ask-owner.ts';
import { makeSightOf } from '../../functions/showing/sight.ts';
import { aUnit } from '../builders/organisation.ts';
import { aContext, MONDAY } from '../builders/ticket.ts';
import { memoryStore } from './memory-store.ts';
import { listeningNeighbours } from './neighbours.ts';
import { countedIdentifiers, linkDesks, openFingerprints, standingClock } from './outside.ts';

/** Units by id: whichever is named is there, with a head, unless it was stored otherwise. */
export const anyUnit = ({ unitById }: { readonly unitById: ThingReader<'unit'> }) => ({
  load: async (id: string) => (await unitById.load(id)) ?? aUnit(id, { head: `head-of-${id}` }),
});

/** A branch that names nobody to be paged. */
export const NOBODY_PAGED: Paging = { onCall: {}, mails: true };

/** A branch with everything that a room is lent, in memory. */
export const aHouse = (ownBranch: OwnBranch = { id: 'huaian', level: 'city' }) => {
  const store = memoryStore();
  const clock = standingClock(MONDAY);
  /** Ticket numbers to be drawn first. */
  const numbers: string[] = [];
  /** What was uploaded before it is named. */
  const uploaded = new Map<string, { bytes: number; contentType: string }>();
  const counted = countedIdentifiers();
  const identifiers = {
    ...counted,
    ticketNumber: () => numbers.shift() ?? counted.ticketNumber(),
  };
  const { now: _now, by: _by, correlationId: _id, ...clockContext } = aContext();
  const lent = {
    ...store,
    uploads: { head: async (key: string) => uploaded.get(key) },
    fingerprints: openFingerprints(),
    identifiers,
    ...linkDesks(ownBranch.id),
    clock,
    ownBranch,
    clockContext,
    bases: defaultBases,
    paging: NOBODY_PAGED,
    unitById: anyUnit(store),
    neighbours: [ownBranch.level === 'city' ? 'jiangsu' : 'huaian'],
  };
  const askOwner = makeAskOwner({
    ...store,
    neighbours: listeningNeighbours(() => ({ kind: 'refused' })).neighbours,
    below: [],
    sightOf: async () => 'masked',
    logReading: () => undefined,
    logUnreachable: () => undefined,
  });
  const sightOf = makeSightOf(lent);
  return { store, clock, numbers, uploaded, lent: { ...lent, askOwner, sightOf } };
};
