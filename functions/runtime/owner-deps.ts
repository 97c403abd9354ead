import { makeAskOwner } from '../showing/ask-owner.ts';
import { mirrorReader, neighbourCases } from './deps.ts';
import { logFailure, logger } from './logger.ts';
import { settings } from './settings.ts';

const below = settings.neighbours.filter(({ relation }) => relation === 'child');

/** Asks the branches below of what has climbed here; that somebody looked is logged (M2). */
export const askOwner = () =>
  makeAskOwner({
    mirrors: mirrorReader(),
    neighbours: neighbourCases(below),
    below: below.map(({ id }) => id),
    logReading: ({ id: ticketId, owner }, by, part) =>
      logger.info('case read', { ticketId, ...by, owner, part, rule: 'M2' }),
    logUnreachable: (owner, error) =>
      logFailure('owner unreachable', error, { owner, why: error.message }),
  });
