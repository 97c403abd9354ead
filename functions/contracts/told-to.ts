import type { Audience } from '../domain/entry.ts';
import { NOTICE_AUDIENCES } from '../domain/notice/record-notice.ts';
import { HAPPENINGS } from '../domain/ticket/happenings.ts';
import type { Neighbour } from './branch.ts';

/** Whom each event is told; an alert's events stay in their branch. */
const AUDIENCES: readonly (readonly [type: string, told: Audience])[] = [
  ...Object.entries(HAPPENINGS).map(([type, { told }]) => [type, told] as const),
  ...Object.entries(NOTICE_AUDIENCES),
];

const toldTo = (audience: Audience): readonly string[] =>
  AUDIENCES.flatMap(([type, told]) => (told === audience ? [type] : []));

/** Events that neighbours tell each other. */
export const TOLD_EVERYWHERE = toldTo('neighbours');

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
