import * as z from 'zod';
import type { Neighbour } from '../contracts/branch.ts';
import { Envelope } from '../contracts/envelope.ts';
import { BusEvent } from '../contracts/events/bus-event.ts';
import { LETTER_EVENTS } from '../contracts/events/letter-events.ts';
import { NOTICE_EVENTS } from '../contracts/events/notice-events.ts';
import { TOLD_TO, TOLD_TO_ONE } from '../contracts/neighbour-audiences.ts';
import type { EventBus, Queue } from '../ports/outside.ts';
import { type Neighbourhood, nextTowards } from './neighbourhood.ts';

/** What the forwarder's queue holds: an event of the branch's bus, to all whom it concerns or to one. */
export const ForwardedEvent = BusEvent.extend({ detail: Envelope, to: z.string().optional() });
export type ForwardedEvent = z.infer<typeof ForwardedEvent>;

/** An event that names the neighbour whom it is for. */
const Addressed = z.object({ to: z.string() });

/** A neighbour's bus did not take this event; tried often enough, it becomes a dead letter. */
class EventNotTaken extends Error {
  override readonly name = 'EventNotTaken';
}

/** What forwarding to neighbours needs. */
export type ForwardPorts = {
  /** The neighbours' buses, by branch. */
  readonly buses: ReadonlyMap<string, EventBus>;
  /** The forwarder's own queue. */
  readonly later: Queue;
  readonly neighbourhood: Pick<Neighbourhood, 'id' | 'neighbours'>;
};

/**
 * Tells each neighbour what it is to be told of what stands on this branch's bus, unless that came
 * through there already; a receipt is told only towards the branch that waits for it,
 * and letters, and what is addressed to one, to the branch that they are for. Where one of
 * several is away, the event goes back on the queue for that one alone: the others have it.
 * @returns the branches that were told
 * @throws EventNotTaken, or what the bus throws for a passing reason, where one alone is to be told
 * @see rule H4
 */
export const makeForward =
  ({ buses, later, neighbourhood }: ForwardPorts) =>
  async (event: ForwardedEvent): Promise<readonly string[]> => {
    const targets = targetsOf(event, neighbourhood);
    const tell = async (id: string): Promise<string> => {
      const refused = await buses
        .get(id)
        ?.put([{ type: event['detail-type'], detail: event.detail }]);
      if (refused?.length !== 0) throw new EventNotTaken(`${id}: ${event.detail.meta.id}`);
      return id;
    };
    if (targets.length === 1) return Promise.all(targets.map(tell));
    const outcomes = await Promise.allSettled(targets.map(tell));
    const away = targets.filter((_, index) => outcomes[index]?.status === 'rejected');
    await Promise.all(away.map((to) => later.send({ ...event, to })));
    return targets.filter((id) => !away.includes(id));
  };

const targetsOf = (
  { to, ...event }: ForwardedEvent,
  neighbourhood: ForwardPorts['neighbourhood'],
): readonly string[] =>
  to === undefined
    ? neighbourhood.neighbours.filter((one) => isFor(one, event, neighbourhood)).map(({ id }) => id)
    : [to];

const isFor = (
  { id, relation }: Neighbour,
  { 'detail-type': type, detail: { meta, data } }: ForwardedEvent,
  neighbourhood: ForwardPorts['neighbourhood'],
): boolean => {
  if (type === 'WorkOrderLetters') return LETTER_EVENTS.WorkOrderLetters.parse(data).to === id;
  if (TOLD_TO_ONE.includes(type)) return Addressed.parse(data).to === id;
  if (!TOLD_TO[relation].includes(type) || meta.via.includes(id)) return false;
  return (
    type !== 'NoticeReceived' ||
    nextTowards(NOTICE_EVENTS.NoticeReceived.parse(data).publisher, neighbourhood) === id
  );
};
