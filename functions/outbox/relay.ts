import type { Change } from '../contracts/changes.ts';
import type { StreamedEntry } from '../contracts/items/streamed-entry.ts';
import type { ChangeLog } from '../ports/following.ts';
import type { DeadLetters, EventBus } from '../ports/outside.ts';
import { eventsOf, type Teller } from './event-of.ts';

/** What relaying needs. */
export type RelayPorts = {
  readonly bus: EventBus;
  /** Where entries go that can never be events on the bus. */
  readonly passedOver: DeadLetters;
  readonly teller: Teller;
  /** Where pages that stay open look for what changed. */
  readonly changes: Pick<ChangeLog, 'note'>;
};

/**
 * Puts entries on the branch's bus: what was stored is published, at least once. An entry that can
 * never be an event is passed over with its reason, so that it does not stop those behind it.
 * @throws when the bus does not take an event for a passing reason
 */
export const makeRelay =
  ({ bus, passedOver, teller, changes }: RelayPorts) =>
  async (entries: readonly StreamedEntry[]): Promise<void> => {
    // First: a batch that comes again is noted again, which does no harm.
    await changes.note(entries.filter(({ canary }) => !canary).map(changeOf));
    const told = entries
      .filter(({ publish }) => publish)
      .flatMap((entry) => eventsOf(entry, teller).map((one) => ({ entry, ...one })));
    const events = told.flatMap((one) => (one.kind === 'event' ? [one] : []));
    const refused =
      events.length > 0 ? await bus.put(events.map(({ type, detail }) => ({ type, detail }))) : [];
    // Only now, so that a batch that is tried again sends no letter twice.
    for (const one of told) {
      if (one.kind === 'untellable')
        await passedOver.send({ reason: one.reason, ...idsOf(one.entry), details: one.details });
      else if (refused.includes(one.detail.meta.id))
        await passedOver.send({ reason: 'not-taken-by-bus', ...idsOf(one.entry) });
    }
  };

const changeOf = ({ aggregate, id, sequence, at }: StreamedEntry): Change => ({
  kind: aggregate,
  id,
  sequence,
  at,
});

const idsOf = ({ aggregate, id, sequence, eventId, type }: StreamedEntry) => ({
  aggregate,
  id,
  sequence,
  eventId,
  type,
});
