import { answered, type Client } from '../api/client.ts';
import type { Desk } from '../api/desk.tsx';
import { everyPage, type PageAsked } from '../api/every-page.ts';
import { failureOf } from '../api/problem.ts';
import type { components } from '../generated/api.ts';
import { type Given, giveCommand } from './give-command.ts';

/** What happened to a complaint or a work order. */
type Happened = Pick<components['schemas']['TimelineItem'], 'sequence' | 'type' | 'by'>;

/** What the branch does by itself, and what alters nothing that somebody writes or decides. */
const BY_THE_WAY: ReadonlySet<string> = new Set([
  'TimerArmed',
  'TimerRearmed',
  'TimerSetAside',
  'DeadlineApproaching',
  'DeadlineMissed',
  'ComplaintChased',
  'AnswerQueued',
  'WorkOrderDue',
  'WorkOrderLate',
  'WorkOrderChased',
  'WorkOrderLettersAcknowledged',
  'WorkOrderLettersRepeated',
]);

/**
 * The version that somebody may be said to have seen, who saw `seen`: the last one, where all that has
 * happened since the branch did by itself, and by the way. Undefined where anything else has: what a person
 * or the customer has done is to be looked at first.
 */
const seenByTheWay = (timeline: readonly Happened[], seen: number): number | undefined => {
  const since = timeline.filter(({ sequence }) => sequence > seen);
  return since.every(({ type, by }) => by.kind === 'system' && BY_THE_WAY.has(type))
    ? since.at(-1)?.sequence
    : undefined;
};

/** All that happened to it, in order. @param path the command's, which says what it is */
const timelineOf = async (
  client: Client,
  path: string,
  id: string,
): Promise<readonly Happened[]> => {
  const of = /^\/(complaints|orders)\/\{id\}\//.exec(path)?.[1];
  if (of === undefined) return [];
  const whole = of === 'orders' ? '/orders/{id}/timeline' : '/complaints/{id}/timeline';
  const read = (query: PageAsked) =>
    answered(client.GET(whole, { params: { path: { id }, query } }));
  return (await everyPage(read)).items;
};

/** What happens by the way at once, again and again, is no more by the way. */
const MOST_TIMES = 5;

/**
 * Gives a command, and once more where only the branch itself was quicker, and by the way: its giver has
 * seen all that there is to see. What anybody else did stays refused, and is shown.
 * @param newKey a key that nothing was refused under
 * @throws RequestFailed
 */
export const giveOverByTheWay = async (
  { ask, client }: Pick<Desk, 'ask' | 'client'>,
  given: Given,
  newKey: () => string,
): Promise<unknown> => {
  let now = given;
  for (let times = 1; ; times += 1) {
    try {
      return await giveCommand(ask, now);
    } catch (error) {
      if (!isStale(error) || now.version === undefined || times === MOST_TIMES) throw error;
      const { declaration, params, version } = now;
      const timeline = await timelineOf(client, declaration.path, params.id ?? '').catch(() => []);
      const seen = seenByTheWay(timeline, version ?? 0);
      if (seen === undefined) throw error;
      now = { ...now, version: seen, key: newKey() };
    }
  }
};

const isStale = (error: unknown): boolean => {
  const failure = failureOf(error);
  return failure.kind === 'refused' && failure.problem.reason === 'stale-version';
};
