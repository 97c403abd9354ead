import type { Neighbour } from '../contracts/branch.ts';
import type { Envelope } from '../contracts/envelope.ts';
import { NoticeReceived } from '../contracts/events/notice-events.ts';
import { TOLD_TO } from '../contracts/events.ts';
import type { EventBus } from '../ports/outside.ts';
import { nextTowards, type Standpoint } from './standpoint.ts';

/** The neighbour's bus will never take this event; it becomes a dead letter. */
class EventNotTaken extends Error {
  override readonly name = 'EventNotTaken';
}

/** What forwarding to one neighbour needs. */
export type ForwardPorts = {
  /** The neighbour's bus. */
  readonly bus: EventBus;
  readonly neighbour: Neighbour;
  readonly standpoint: Pick<Standpoint, 'branch' | 'neighbours'>;
};

/**
 * Tells one neighbour what it is to be told of what stands on this branch's bus, unless that came
 * through there already; a receipt is told only towards the branch that waits for it.
 * @throws EventNotTaken, or what the bus throws for a passing reason
 * @see rule H4
 */
export const makeForward =
  ({ bus, neighbour, standpoint }: ForwardPorts) =>
  async (type: string, detail: Envelope): Promise<'forwarded' | 'not-for-them'> => {
    if (!isFor(neighbour, type, detail, standpoint)) return 'not-for-them';
    const refused = await bus.put([{ type, detail }]);
    if (refused.length > 0) throw new EventNotTaken(detail.meta.id);
    return 'forwarded';
  };

const isFor = (
  { id, relation }: Neighbour,
  type: string,
  { meta, data }: Envelope,
  standpoint: ForwardPorts['standpoint'],
): boolean => {
  if (!TOLD_TO[relation].includes(type) || meta.via.includes(id)) return false;
  return (
    type !== 'NoticeReceived' ||
    nextTowards(NoticeReceived.parse(data).publisher, standpoint) === id
  );
};
