import { type ChangeOutcome, type ChangePorts, makeChange } from '../changing/change.ts';
import type { Known } from '../changing/repeatable.ts';
import type { EventMeta } from '../contracts/envelope.ts';
import type { BusEvent } from '../contracts/events/bus-event.ts';
import { aboveId } from '../domain/on-call/handed-up.ts';
import { earliest } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { Heartbeats } from '../ports/following.ts';
import type { DeadLetters } from '../ports/outside.ts';
import type { MirrorReader, NoticeReader, ThingReader } from '../ports/readers.ts';
import { type DisbelievedEvent, judgeNeighbourEvent } from './judge-neighbour-event.ts';
import type { NeighbourEvent } from './neighbour-event.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { takeInHandedUp, takeInTakenUp } from './take-in-alert.ts';
import { type LetterPorts, makeLoadConcerned, takeInLettersHere } from './take-in-letters.ts';
import { takeInNotice, takeInReceipt } from './take-in-notice.ts';
import { takeInTicket } from './take-in-ticket.ts';

/** What receiving needs. */
export type ReceivePorts = ChangePorts &
  LetterPorts & {
    readonly mirrors: MirrorReader;
    readonly notices: NoticeReader;
    readonly alerts: ThingReader<'alert'>;
    readonly heartbeats: Pick<Heartbeats, 'note'>;
    readonly deadLetters: DeadLetters;
    readonly neighbourhood: Neighbourhood;
  };

/**
 * Takes in what another branch tells, in one transaction that also marks the event as seen: however
 * often it comes it is taken in once. What is not believed goes to the dead-letter queue whole, with
 * its reason.
 * @throws ChangeBusy
 */
export const makeReceive = (ports: ReceivePorts) => {
  const takeIn = makeTakeIn(ports);
  // Its clock may go ahead of ours: what is to come is heard now.
  const hear = ({ branch, occurredAt }: EventMeta): Promise<void> =>
    ports.heartbeats.note({
      ...{ of: 'neighbour', name: branch },
      at: earliest(occurredAt, ports.clock.now()) ?? occurredAt,
    });
  return async (event: BusEvent): Promise<void> => {
    const told = judgeNeighbourEvent(event, ports.neighbourhood);
    if (told.kind === 'alive') return hear(told.meta);
    const refusal = told.kind === 'refused' ? told : refusalIn(await takeIn(told));
    if (refusal) {
      const { reason, details } = refusal;
      await ports.deadLetters.send({ reason, details, event });
    }
  };
};

type TakenIn = ChangeOutcome<void, DisbelievedEvent | undefined> | Known;

const refusalIn = (takenIn: TakenIn): DisbelievedEvent | undefined =>
  takenIn.kind === 'unchanged' ? takenIn.answer : undefined;

const makeTakeIn = (ports: ReceivePorts) => {
  const { mirrors, notices, alerts, neighbourhood } = ports;
  const loadConcerned = makeLoadConcerned(ports);
  const change = makeChange(ports);
  return (told: Exclude<NeighbourEvent, { kind: 'alive' }>): Promise<TakenIn> => {
    const event = { eventId: told.meta.id };
    switch (told.kind) {
      case 'ticket':
        return change(
          {
            load: () => mirrors.find(told.ticket.id),
            decide: (known) => takeInTicket(told, known, neighbourhood),
          },
          event,
        );
      case 'notice':
        return change(
          {
            load: () => notices.load(told.data.notice.id),
            decide: (held, now) => takeInNotice(told, held, neighbourhood, now),
          },
          event,
        );
      case 'receipt':
        return change(
          {
            load: () => notices.load(told.data.noticeId),
            decide: (notice) => takeInReceipt(told, notice, neighbourhood),
          },
          event,
        );
      case 'letters':
        return change(
          {
            load: () => loadConcerned(told),
            decide: (concerned, now) => takeInLettersHere(told, concerned, ports, now),
          },
          event,
        );
      case 'handed-up':
        return change(
          {
            load: () => alerts.load(aboveId(told.data.alertId)),
            decide: (known, now) => takeInHandedUp(told, known, neighbourhood, now),
          },
          event,
        );
      case 'taken-up':
        return change(
          {
            load: () => alerts.load(told.data.lowerAlertId),
            decide: (alert, now) => takeInTakenUp(told, alert, now),
          },
          event,
        );
      default:
        return unreachable(told);
    }
  };
};
