import { type Changed, type ChangePorts, makeChange } from '../changing/change.ts';
import type { Known } from '../changing/repeatable.ts';
import type { BusEvent } from '../contracts/events/bus-event.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { DeadLetters } from '../ports/outside.ts';
import type { MirrorReader, NoticeReader } from '../ports/readers.ts';
import { hearNotice, hearReceipt } from './hear-notice.ts';
import { hearTicket } from './hear-ticket.ts';
import type { Heard } from './heard.ts';
import { judgeEvent, type Refused } from './judge-event.ts';
import type { Standpoint } from './standpoint.ts';

/** What receiving needs. */
export type ReceivePorts = ChangePorts & {
  readonly mirrors: MirrorReader;
  readonly notices: NoticeReader;
  readonly deadLetters: DeadLetters;
  readonly standpoint: Standpoint;
};

/**
 * Takes in what another branch tells, in one transaction that also marks the event as seen: however
 * often it comes it is taken in once. What is not believed goes to the dead-letter queue whole, with
 * its reason.
 * @throws ChangeBusy
 */
export const makeReceive = (ports: ReceivePorts) => {
  const takeIn = makeTakeIn(ports);
  return async (event: BusEvent): Promise<void> => {
    const heard = judgeEvent(event, ports.standpoint);
    const refusal = heard.kind === 'refused' ? heard : refusalIn(await takeIn(heard));
    if (refusal) {
      const { reason, details } = refusal;
      await ports.deadLetters.send({ reason, details, event });
    }
  };
};

type TakenIn = Changed<void, Refused | undefined> | Known;

const refusalIn = (takenIn: TakenIn): Refused | undefined =>
  takenIn.kind === 'unchanged' ? takenIn.answer : undefined;

const makeTakeIn = (ports: ReceivePorts) => {
  const { mirrors, notices, standpoint } = ports;
  const change = makeChange(ports);
  return (heard: Heard): Promise<TakenIn> => {
    const event = { eventId: heard.meta.id };
    switch (heard.kind) {
      case 'ticket':
        return change(
          {
            load: () => mirrors.find(heard.ticket.id),
            decide: (known) => hearTicket(heard, known, standpoint),
          },
          event,
        );
      case 'notice':
        return change(
          {
            load: () => notices.load(heard.data.notice.id),
            decide: (held, now) => hearNotice(heard, held, standpoint, now),
          },
          event,
        );
      case 'receipt':
        return change(
          {
            load: () => notices.load(heard.data.noticeId),
            decide: (notice) => hearReceipt(heard, notice, standpoint),
          },
          event,
        );
      default:
        return unreachable(heard);
    }
  };
};
