import type { Happened, HappeningKinds } from '../../happening.ts';
import { type LimitChange, withChangedLimits } from '../limit-change.ts';
import { messageIdOf, type Outgoing, type Says } from '../outgoing.ts';
import { stateByWork, type Ticket } from '../ticket.ts';

type TakenBack = {
  readonly message: string;
  readonly says: Says['kind'];
  readonly why: 'bounced' | 'given-up' | 'withdrawn';
  /** The limits of a solution answer that was counted: its day again, and its date no more (B8). */
  readonly changes: readonly LimitChange[];
};

/** What is sent to the customer about a complaint, and does not count before it is out (E5). */
export const toldCustomer = {
  /** The branch would tell the customer, and no way leads there. */
  NoWayToCustomer: {
    told: 'trail',
    apply: (ticket: Ticket, _: Happened<{ readonly says: Says['kind'] }>): Ticket => ticket,
  },
  AnswerQueued: {
    told: 'trail',
    apply: (
      ticket: Ticket,
      { id, sequence, data: { outgoing } }: Happened<{ readonly outgoing: Outgoing }>,
    ): Ticket => ({
      ...ticket,
      answerQueued: {
        message: messageIdOf(id, sequence, outgoing.says.kind),
        says: outgoing.says,
      },
    }),
  },
  /** It has not reached the customer: as if it had never been, but for the time that has passed. */
  AnswerTakenBack: {
    told: 'parent',
    apply: (ticket: Ticket, happened: Happened<TakenBack>): Ticket => {
      const { message, says } = happened.data;
      if (ticket.settledThrough?.message === message) return reopened(ticket);
      const { answerQueued, ...rest } = ticket;
      const other = answerQueued && answerQueued.message !== message ? { answerQueued } : {};
      if (says !== 'solution-answer' || rest.promise?.message !== message)
        return { ...rest, ...other };
      const { promise: _, ...without } = withChangedLimits(rest, happened);
      return { ...without, ...other };
    },
  },
} satisfies HappeningKinds<Ticket>;

/** Open again, with the limits that the answer or the refusal had ended. */
const reopened = ({
  settledThrough,
  answeredAt: _,
  refusal: __,
  bases: ____,
  ...ticket
}: Ticket): Ticket => ({
  ...ticket,
  state: stateByWork(ticket),
  accepted: ticket.refusalProposed === undefined,
  clocks: (settledThrough?.ended ?? []).reduce<Ticket['clocks']>((clocks, kind) => {
    const last = clocks.findLastIndex((clock) => clock.kind === kind);
    return clocks.map((clock, index) => {
      const { endedAt: ___, ...running } = clock;
      return index === last ? running : clock;
    });
  }, ticket.clocks),
});
