import type { NeighbourUnreachable } from '../ports/outside.ts';
import { makeAskOwner } from '../showing/ask-owner.ts';
import { makeSightAbove } from '../showing/sight.ts';
import { mirrorReader, neighbourCases, neighbourDesks, unitById } from './deps.ts';
import { logFailure, logger } from './logger.ts';
import { settings } from './settings.ts';

/** The branches below: what has climbed here is theirs. */
const below = settings.neighbours.filter(({ relation }) => relation === 'child');

const idsBelow = below.map(({ id }) => id);

const logUnreachable = (owner: string, error: NeighbourUnreachable): void =>
  logFailure('owner unreachable', error, { owner, why: error.message });

/** Asks the branches below of what has climbed here; that somebody looked is logged (M2). */
export const askOwner = () =>
  makeAskOwner({
    mirrors: mirrorReader(),
    neighbours: neighbourCases(below),
    below: idsBelow,
    sightOf: makeSightAbove({ unitById: unitById() }),
    logReading: ({ id: ticketId, owner }, by, part) =>
      logger.info('case read', { ticketId, ...by, owner, part, rule: 'M2' }),
    logUnreachable,
  });

/** Has the branches below carry out what this one's people do with what has climbed here. */
export const desksBelow = () => ({
  desks: neighbourDesks(below),
  below: idsBelow,
  logUnreachable,
});
