import type { Audience } from '../domain/entry.ts';
import { AGGREGATES } from './aggregates.ts';
import type { Neighbour } from './branch.ts';
import { HEARTBEAT_EVENTS } from './events/heartbeat-events.ts';

/** Whom each event is told. */
const AUDIENCES: readonly (readonly [type: string, told: Audience])[] = Object.values(
  AGGREGATES,
).flatMap(({ audiences }) => Object.entries(audiences));

const toldTo = (audience: Audience): readonly string[] =>
  AUDIENCES.flatMap(([type, told]) => (told === audience ? [type] : []));

/** Events that neighbours tell each other. */
export const TOLD_EVERYWHERE = [...toldTo('neighbours'), ...Object.keys(HEARTBEAT_EVENTS)];

/** Events for the one neighbour whom they name in `to`. */
export const TOLD_TO_ONE = toldTo('addressee');

/** Events that a city tells its province. */
export const TOLD_UPWARDS = toldTo('parent');

/**
 * What a branch tells a neighbour: a city tells its province what becomes of its tickets, notices go
 * both ways.
 */
export const TOLD_TO: Readonly<Record<Neighbour['relation'], readonly string[]>> = {
  parent: [...TOLD_UPWARDS, ...TOLD_EVERYWHERE],
  child: TOLD_EVERYWHERE,
};
