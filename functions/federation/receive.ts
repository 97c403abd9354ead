import type { BusEvent } from '../contracts/events/bus-event.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { Ledger, Write } from '../ports/ledger.ts';
import type { DeadLetters, WallClock } from '../ports/outside.ts';
import type { MirrorReader, NoticeReader } from '../ports/readers.ts';
import { hearNotice, hearReceipt } from './hear-notice.ts';
import { hearTicket } from './hear-ticket.ts';
import type { Heard } from './heard.ts';
import { judgeEvent, type Refused } from './judge-event.ts';
import type { Standpoint } from './standpoint.ts';

/** What it is about changed under this event again and again; the queue tries later. */
class ReceivingBusy extends Error {
  override readonly name = 'ReceivingBusy';
}

/** What receiving needs. */
export type ReceivePorts = {
  readonly ledger: Ledger;
  readonly mirrors: MirrorReader;
  readonly notices: NoticeReader;
  readonly deadLetters: DeadLetters;
  readonly clock: WallClock;
  readonly standpoint: Standpoint;
};

const ATTEMPTS = 8;

/**
 * Takes in what another branch tells, in one transaction that also marks the event as seen: however
 * often it comes it is taken in once. What is not believed goes to the dead-letter queue whole, with
 * its reason.
 * @throws ReceivingBusy
 */
export const makeReceive =
  (ports: ReceivePorts) =>
  async (event: BusEvent): Promise<void> => {
    const heard = judgeEvent(event, ports.standpoint);
    const refusal = heard.kind === 'refused' ? heard : await takeIn(heard, ports);
    if (refusal) {
      const { reason, details } = refusal;
      await ports.deadLetters.send({ reason, details, event });
    }
  };

const takeIn = async (heard: Heard, ports: ReceivePorts): Promise<Refused | undefined> => {
  const { id } = heard.meta;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const writes = await consequencesOf(heard, ports);
    if ('reason' in writes) return writes;
    if (writes.length === 0) return undefined;
    const seen: Write = { kind: 'seen', eventId: id, at: ports.clock.now() };
    const outcome = await ports.ledger.commit([seen, ...writes]);
    if (outcome.kind === 'committed' || outcome.kind === 'seen') return undefined;
    // The mirror or the notice moved on meanwhile: look at it again.
  }
  throw new ReceivingBusy(id);
};

const consequencesOf = (
  heard: Heard,
  { mirrors, notices, standpoint, clock }: ReceivePorts,
): Promise<readonly Write[] | Refused> => {
  switch (heard.kind) {
    case 'ticket':
      return hearTicket(heard, { mirrors, standpoint });
    case 'notice':
      return hearNotice(heard, { notices, standpoint, now: clock.now() });
    case 'receipt':
      return hearReceipt(heard, { notices, standpoint, now: clock.now() });
    default:
      return unreachable(heard);
  }
};
